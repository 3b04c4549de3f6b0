/** One traditional character, a space, its simplified forms; entries parted by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
