/** What a user name and a telephone must look like, with the words that say so. */
export const USERNAME = /^[a-z][a-z0-9._-]{2,31}$/;
export const USERNAME_RULE = '用户名须以小写字母开头，由 3 到 32 个小写字母、数字、点、短横或下划线组成';
export const PHONE = /^[0-9+() -]{5,30}$/;
export const PHONE_RULE = '联系电话须为办公电话号码，只含数字、空格、括号和短横';
export const NAME_LENGTH = 30;
