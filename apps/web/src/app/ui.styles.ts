import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';

/**
 * Waits for NG-ZORRO's style sheet before the first page that needs it; signing in does without. The sheet is one
 * cascade layer (tools/theme.ts), so it never outweighs our own styles however late it comes.
 */
export const componentStyles: CanActivateFn = () => {
  const document = inject(DOCUMENT);
  if (document.getElementById('component-styles')) return true;
  const link = document.createElement('link');
  link.id = 'component-styles';
  link.rel = 'stylesheet';
  link.href = 'zorro.css';
  return new Promise((resolve) => {
    // Without the sheet the page is plain but usable, and the next visit tries again.
    link.onload = () => {
      resolve(true);
    };
    link.onerror = () => {
      link.remove();
      resolve(true);
    };
    document.head.append(link);
  });
};
