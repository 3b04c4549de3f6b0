import { FONT, LINE, SIZE } from './layout.ts';

/**
 * What every paragraph starts from: 3号仿宋 on exact lines. Widow control would leave pages of 21 lines, punctuation hanging
 * into the margin lines of 29 characters; against the latter the library has no option of its own.
 */
export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults>
<w:rPrDefault><w:rPr>
<w:rFonts w:ascii="${FONT.text}" w:hAnsi="${FONT.text}" w:eastAsia="${FONT.text}" w:cs="${FONT.text}"/>
<w:sz w:val="${SIZE.text}"/><w:szCs w:val="${SIZE.text}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>
</w:rPr></w:rPrDefault>
<w:pPrDefault/>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>
<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:spacing w:line="${LINE}" w:lineRule="exact"/></w:pPr>
</w:style>
</w:styles>`;
