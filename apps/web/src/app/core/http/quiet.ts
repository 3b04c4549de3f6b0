import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Set for requests that nobody asked for: they show nothing, wait for nothing, and ask for no password when they fail. */
export const QUIET = new HttpContextToken(() => false);

/** The context of such a request. */
export const quietly = () => new HttpContext().set(QUIET, true);
