import { Component, input } from '@angular/core';
import type { BulletinContent } from '#contracts';
import { PaperBlocks } from './paper-blocks';

/** A bulletin on screen as the printed one looks: red head, text, attachments, 版记. */
@Component({
  selector: 'app-bulletin-paper',
  imports: [PaperBlocks],
  templateUrl: './bulletin-paper.html',
  styleUrl: './bulletin-paper.css',
})
export class BulletinPaper {
  readonly content = input.required<BulletinContent>();
}
