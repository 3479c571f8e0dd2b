/** Words of the list of versions. */
export const versionText = {
  title: "النسخ",
  version: (version: number) => `النسخة ${version}`,
  saved: (by: string, day: string) => `حفظها ${by} في ${day}`,
  approved: (by: string) => `اعتمدها ${by}`,
  from: (day: string) => `تسري من ${day}`,
  inForce: "سارية",
  later: "لم تبدأ بعد",
  earlier: "سابقة",
  none: "لم يُعدَّل بعد، والنص المرفق بالبرنامج هو الساري.",
} as const;
