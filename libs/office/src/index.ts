export { bulletinDocx } from './docx/bulletin.ts';
