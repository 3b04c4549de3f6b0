/** Replaces every character inside 《》 by ＊, so that dates and numbers in titles are not read. Offsets stay. */
export function maskTitles(words: string): string {
  return words.includes('《') ? words.replace(/《[^》]{0,120}》?/g, (title) => '＊'.repeat(title.length)) : words;
}

/** As maskTitles, for what stands inside quotation marks too: slogans hold numbers that demand nothing. */
export function maskQuotes(words: string): string {
  const masked = maskTitles(words);
  return masked.includes('“') ? masked.replace(/“[^”]{0,60}”/g, (quote) => '＊'.repeat(quote.length)) : masked;
}
