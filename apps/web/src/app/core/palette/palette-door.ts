import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** Whether the palette stands open, and the keys that open it: Ctrl-K or ⌘K anywhere, `/` where nobody is typing. */
@Service()
export class PaletteDoor {
  private readonly document = inject(DOCUMENT);
  private readonly isOpen = signal(false);
  private before: HTMLElement | null = null;

  readonly opened = this.isOpen.asReadonly();

  open(): void {
    if (this.isOpen() || this.hasDialog()) return;
    this.before = this.document.activeElement instanceof HTMLElement ? this.document.activeElement : null;
    this.isOpen.set(true);
  }

  /** @param stay whether the person goes on where they were, so that the keyboard returns there too */
  close(stay: boolean): void {
    this.isOpen.set(false);
    if (stay) this.before?.focus();
    this.before = null;
  }

  /** Opens for the right keys; other keys pass. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
    if (!command && !slash) return;
    event.preventDefault();
    this.open();
  }

  /** What asks for an answer first keeps the keyboard. */
  private hasDialog() {
    return this.document.querySelector('dialog[open], .cdk-overlay-container [role="dialog"]') !== null;
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
