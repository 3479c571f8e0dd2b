const strange = /[\u0660-\u0669\u06f0-\u06f9]/g;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;

/** ٠-٩ and ۰-۹ as 0-9; direction marks that came with a paste are gone. */
export function plainDigits(text: string): string {
  return text.replace(invisible, "").replace(strange, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Without any space. */
export function tight(text: string): string {
  return plainDigits(text).replace(/[\s\u00a0]/g, "");
}

/** `1000 000 016`, when there are ten digits; anything else stays as typed. */
export function groupedId(text: string): string {
  const found = /^(\d{4})(\d{3})(\d{3})$/.exec(tight(text));
  return found ? found.slice(1).join(" ") : text;
}

/** Groups of four. */
export function groupedIban(text: string): string {
  const plain = tight(text).toUpperCase();
  return /^(SA)?\d{5,}$/.test(plain) ? (plain.match(/.{1,4}/g) ?? []).join(" ") : text;
}

/** `055 000 0012`, when it is one of the usual shapes. */
export function groupedMobile(text: string): string {
  const found = /^(?:\+966|00966|966|0)?(5\d)(\d{3})(\d{4})$/.exec(tight(text).replace(/[-()]/g, ""));
  return found ? `0${found[1]} ${found[2]} ${found[3]}` : text;
}

/** `1,980` with the separators of thousands, when it is a plain number. */
export function groupedMoney(text: string): string {
  const found = /^(\d{1,3}(?:,?\d{3})*|\d+)(?:[.\u066b](\d{0,2}))?$/.exec(tight(text).replace(/\u066c/g, ","));
  if (!found) return text;
  const whole = (found[1] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ",");
  return found[2] === undefined ? whole : `${whole}.${found[2].padEnd(2, "0")}`;
}
