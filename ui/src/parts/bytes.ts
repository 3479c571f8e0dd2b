/** Bytes of a text in base64, as papers come from the desk. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** A file the clerk chose, as the desk takes it (`ForeignFile`): its name is data only, never a path. */
export async function foreignFile(file: File): Promise<{ name: string; bytes: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name: file.name, bytes: btoa(text) };
}
