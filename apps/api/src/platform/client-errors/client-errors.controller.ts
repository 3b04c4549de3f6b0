import { Body, Controller, HttpCode, Logger, Post } from '@nestjs/common';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';
import type { ClientError } from '#contracts';
import { Clock } from '../clock';
import { Id } from '../http/fields';
import { SignedIn } from '../session/access';

/** Lines of the log that browsers may fill in a minute; what is beyond it is dropped. */
export const LINES_PER_MINUTE = 30;

class ClientErrorDto implements ClientError {
  @Id('编号')
  number!: string;

  @Matches(/^[\w$]{1,60}$/, { message: '错误名称不正确' })
  name!: string;

  @IsArray({ message: '位置不正确' })
  @ArrayMaxSize(6, { message: '位置过多' })
  @Matches(/^[\w.-]{1,60}\.js:\d{1,7}:\d{1,7}$/, { each: true, message: '位置不正确' })
  places!: string[];
}

/** Writes what broke in a browser into the log; bounded, so that a broken page cannot fill it. */
@Controller('client-errors')
export class ClientErrorsController {
  private readonly logger = new Logger('browser');
  private minute = 0;
  private lines = 0;

  constructor(private readonly clock: Clock) {}

  @SignedIn({ beforePasswordChange: true })
  @Post()
  @HttpCode(204)
  note(@Body() { number, name, places }: ClientErrorDto): void {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    if (minute !== this.minute) Object.assign(this, { minute, lines: 0 });
    this.lines += 1;
    if (this.lines <= LINES_PER_MINUTE) this.logger.error({ correlationId: number, name, places });
  }
}
