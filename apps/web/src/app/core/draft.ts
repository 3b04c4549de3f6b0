/**
 * Keeps what was typed into a form until it is sent: it survives a reload, a lost session and a wrong click.
 *
 *     protected readonly model = signal({ text: '', figure: '' });
 *     protected readonly draft = draft(`assignment-${id}-report`, this.model);
 *     … after the server accepted it: this.draft.clear();
 *
 * Show `@if (draft.restored()) { 已恢复上次未提交的内容 }`. The model must be plain JSON: no Date, no File.
 */
import { effect, inject, signal, type Signal, untracked, type WritableSignal } from '@angular/core';
import { readDraft, writeDraft } from './draft-store';
import { Session } from './session';

export interface Draft {
  /** True when the form opened with a text from before. */
  readonly restored: Signal<boolean>;
  /** Forgets the text and empties the form; call after success or when the user gives it up. */
  clear(): void;
}

/**
 * Binds a form's model to a draft. Call where signals may be injected (a field of a component).
 * @param key names the form and the thing it is about, e.g. `task-42-progress`
 * @param model its present value is the empty form; fields that a saved draft lacks keep it
 */
export function draft<T extends object>(key: string, model: WritableSignal<T>): Draft {
  const accountId = inject(Session).account()?.id ?? '';
  const blank = untracked(model);
  const empty = JSON.stringify(blank);
  const restored = signal(false);

  const saved = readDraft(accountId, key);
  if (saved !== null) {
    model.set({ ...blank, ...parse<T>(saved) });
    restored.set(JSON.stringify(untracked(model)) !== empty);
  }

  effect(() => {
    const text = JSON.stringify(model());
    writeDraft(accountId, key, text === empty ? null : text);
  });

  return {
    restored: restored.asReadonly(),
    clear() {
      model.set(blank);
      restored.set(false);
      writeDraft(accountId, key, null);
    },
  };
}

function parse<T>(text: string): Partial<T> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
