// Database messages quote the value they stumble over, which may be a name or a NIK. Messages reach
// logs, so quoted values and long runs of digits are taken out of them (safety.md T20).

/** `Could not convert string 'SITI' to INT32` → `Could not convert string '…' to INT32` */
export function hideValues(message: string): string {
  return message.replace(/'(?:[^']|'')*'/g, "'…'").replace(/\d{7,}/g, '…');
}
