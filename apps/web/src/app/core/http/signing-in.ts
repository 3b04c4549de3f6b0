import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Set for the requests of signing in: their 401 is an answer, not the end of a session. */
export const SIGNING_IN = new HttpContextToken(() => false);

export const signingIn = () => new HttpContext().set(SIGNING_IN, true);
