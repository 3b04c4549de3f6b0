import { Component, computed, input, model, signal } from '@angular/core';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { LIMITS } from '#contracts';
import { fileSize } from '../task-words';

/** Files of one request, as the server takes them. */
const MOST_FILES = 10;
const largest = fileSize(LIMITS.uploadBytes);

/** Chooses files: by button, by dropping them, several at once; each can be taken out again. */
@Component({
  selector: 'app-files-field',
  imports: [NzIconDirective],
  template: `
    <div
      class="drop"
      [class.over]="over()"
      (dragover)="$event.preventDefault(); over.set(true)"
      (dragleave)="over.set(false)"
      (drop)="$event.preventDefault(); over.set(false); add($event.dataTransfer?.files)"
    >
      <label class="button">
        <nz-icon nzType="paper-clip" /> 选择文件
        <input
          #chooser
          type="file"
          multiple
          class="visually-hidden"
          [attr.aria-label]="label()"
          [attr.aria-describedby]="'files-hint'"
          (change)="add(chooser.files); chooser.value = ''"
        />
      </label>
      <span class="hint" id="files-hint">照片、文档均可，每个不超过 {{ largest }}，最多 {{ most }} 个。</span>
    </div>
    @if (refused(); as text) {
      <p class="fault" role="alert">{{ text }}</p>
    }
    <ul>
      @for (file of files(); track $index) {
        <li>
          <span class="name">{{ file.name }}</span>
          <span class="soft">{{ size(file.size) }}</span>
          <button type="button" class="button link" [attr.aria-label]="'移除 ' + file.name" (click)="remove($index)">
            移除
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    .drop {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2);
      padding: var(--space-2);
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
    }
    .over {
      border-color: var(--brand);
      background: var(--brand-soft);
    }
    .button:focus-within {
      outline: 2px solid var(--brand);
      outline-offset: 2px;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    .name {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    li .button {
      flex: none;
      min-height: 40px;
      margin-inline-start: auto;
    }
    p {
      margin: 0;
    }
  `,
})
export class FilesField {
  readonly label = input('佐证材料');
  readonly files = model<readonly File[]>([]);

  protected readonly over = signal(false);
  private readonly tooLarge = signal<readonly string[]>([]);
  private readonly tooMany = signal(false);
  protected readonly refused = computed(() =>
    [
      ...this.tooLarge().map((name) => `“${name}”超过 ${largest}，没有加入，请压缩或拆分后再选。`),
      ...(this.tooMany() ? [`一次最多 ${MOST_FILES} 个文件，多出的没有加入。`] : []),
    ].join(''),
  );
  protected readonly most = MOST_FILES;
  protected readonly largest = largest;
  protected readonly size = fileSize;

  protected add(list: FileList | null | undefined) {
    const chosen = [...(list ?? [])];
    const fit = chosen.filter(({ size }) => size <= LIMITS.uploadBytes);
    const all = [...this.files(), ...fit];
    this.tooLarge.set(chosen.filter((file) => !fit.includes(file)).map(({ name }) => name));
    this.tooMany.set(all.length > MOST_FILES);
    this.files.set(all.slice(0, MOST_FILES));
  }

  protected remove(index: number) {
    this.files.update((files) => files.filter((_, i) => i !== index));
    this.tooMany.set(false);
  }
}
