/** Hands a file to the browser's downloads. */
export function downloadFile(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** CSV with a byte order mark, without which spreadsheets misread umlauts. */
export function csvBlob(csv: string): Blob {
  return new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" });
}

/** "Customer satisfaction (CSAT)" → "customer-satisfaction-csat". */
export function fileNameOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/[^\p{Letter}\p{Number}]+/gu, "-");
  return plain.replace(/^-|-$/g, "").toLowerCase() || "chart";
}
