import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/**
 * A function that fetches a file and hands it to the browser to save. Call in an injection context:
 * `protected readonly download = downloader();` then `await this.download('/api/v1/bulletins/7/document', '周报.docx')`.
 * With a third argument it is posted. The server's name for the file goes first, `name` is for when it gives none. Rejects with a ProblemError.
 */
export function downloader() {
  const http = inject(HttpClient);
  return async (url: string, name: string, body?: object): Promise<void> => {
    const options = { observe: 'response', responseType: 'blob' } as const;
    const response = await firstValueFrom(body ? http.post(url, body, options) : http.get(url, options));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(response.body ?? new Blob());
    link.download = fileName(response.headers.get('content-disposition')) ?? name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
}

/** The file's name in a Content-Disposition header (RFC 6266), null when there is none. */
export function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded.trim());
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]?.trim() ?? null;
}
