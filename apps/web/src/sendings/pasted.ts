// A table pasted from a spreadsheet program: columns stand between tabs, rows on lines. It is sent as
// the CSV it means, so that it takes the same way as a file.

export function pastedCsv(pasted: string): string {
  return pasted
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map(quoted).join(','))
    .join('\n');
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
