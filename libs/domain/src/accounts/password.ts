const PASSWORD_LENGTH = 10;
const PASSWORD_CLASSES = 3;

/** The rule as the pages show it. */
export const PASSWORD_RULE = `至少 ${PASSWORD_LENGTH} 个字符，含大写字母、小写字母、数字、符号中的至少 ${PASSWORD_CLASSES} 类，不得包含用户名，不得与最近用过的相同。`;

const classes = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** What is wrong with a new password, in Chinese; empty when it may be used. Former passwords only the server knows. */
export const passwordFaults = (password: string, context: { username: string }): string[] => {
  const faults: string[] = [];
  if (Array.from(password).length < PASSWORD_LENGTH) faults.push(`密码至少 ${PASSWORD_LENGTH} 个字符。`);
  if (classes.filter((one) => one.test(password)).length < PASSWORD_CLASSES)
    faults.push(`密码须含大写字母、小写字母、数字、符号中的至少 ${PASSWORD_CLASSES} 类。`);
  const username = context.username.trim().toLowerCase();
  if (username !== '' && password.toLowerCase().includes(username)) faults.push('密码不得包含用户名。');
  return faults;
};
