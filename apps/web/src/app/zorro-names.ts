/**
 * What NG-ZORRO names in English, or not at all, for those who listen to a page: its icons carry the names of their
 * drawings and stand beside words that say it better; its dialogs have a title that nothing points to.
 */
const ICON = 'nz-icon, [nz-icon], .anticon';
const DIALOG = '.ant-modal-wrap[role="dialog"], .ant-drawer [role="dialog"]';

/** A name that is none for a reader of Chinese: file-word, plus. */
const isDrawing = (name: string | null) => name === null || /^[a-z0-9-]*$/.test(name);

function mend(element: Element) {
  if (element.matches(ICON)) {
    if (isDrawing(element.getAttribute('aria-label'))) element.setAttribute('aria-hidden', 'true');
  } else if (element.matches(DIALOG)) {
    const title = element.querySelector('.ant-modal-title, .ant-drawer-title')?.textContent.trim();
    if (title && !element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby')) {
      element.setAttribute('aria-label', title);
      element.setAttribute('aria-modal', 'true');
    }
  } else if (element.matches('.ant-message')) element.setAttribute('role', 'status');
  else element.setAttribute('aria-label', '关闭');
}

const ALL = `${ICON}, ${DIALOG}, .ant-message, [aria-label="Close"]`;

/** Mends the names of all that is shown and of all that comes; call once. */
export function mendNames(document: Document): void {
  const within = (root: Element) => {
    if (root.matches(ALL)) mend(root);
    root.querySelectorAll(ALL).forEach(mend);
  };
  within(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element) {
          within(node);
          // A dialog's title comes after the dialog.
          const dialog = node.closest(DIALOG);
          if (dialog) mend(dialog);
        }
  }).observe(document.body, { childList: true, subtree: true });
}
