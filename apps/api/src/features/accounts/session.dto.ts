import type { PasswordChange, SignIn } from '#contracts';
import { RawText, Text } from '../../platform/http/fields';

export class SignInDto implements SignIn {
  @Text('用户名', { max: 64 })
  username!: string;

  @RawText('密码', { max: 200 })
  password!: string;
}

export class PasswordChangeDto implements PasswordChange {
  @RawText('原密码', { max: 200 })
  current!: string;

  @RawText('新密码', { max: 200 })
  next!: string;
}
