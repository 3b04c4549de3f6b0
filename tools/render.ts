import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeWeekly, withIssueNumber, type BulletinContent } from '#bulletin';
import { bulletinDocx } from '#office';
import { exampleWeek } from '../libs/bulletin/src/testing.ts';

/**
 * Lays out a bulletin and makes pictures of its pages, to be looked at: node tools/render.ts FOLDER [CONTENT.json].
 * Without a file the example week is taken. Needs LibreOffice (soffice) and poppler (pdftoppm).
 */
const [folder, file] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node tools/render.ts FOLDER [CONTENT.json]');
const content = file
  ? (JSON.parse(readFileSync(file, 'utf8')) as BulletinContent)
  : withIssueNumber(composeWeekly(exampleWeek()), 2022, 12, '2022-03-25');
mkdirSync(folder, { recursive: true });
const docx = join(folder, 'bulletin.docx');
writeFileSync(docx, await bulletinDocx(content));
execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, docx], { stdio: 'ignore' });
execFileSync('pdftoppm', ['-png', '-r', '70', join(folder, 'bulletin.pdf'), join(folder, 'page')]);
