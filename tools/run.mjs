/**
 * The door for newcomers: installs what is missing, builds what has changed, then does what was asked.
 *   node tools/run.mjs demo | start | test
 * Plain JavaScript without dependencies, since it must run on whatever Node is there before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
// The Node that the lock names stands before the host's own.
const env = { ...process.env, PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH };

/** Runs a command to its end; stops with its exit code where it fails. */
function must(what, command, args) {
  const started = Date.now();
  console.log(`▸ ${what}…`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (error || status !== 0) {
    console.error(`${what}未成功${error ? `：${error.message}` : '，原因见上。'}`);
    process.exit(status || 1);
  }
  console.log(`  ${what}完成，用时 ${Math.round((Date.now() - started) / 1000)} 秒`);
}

function install() {
  const marker = 'node_modules/.package-lock.json';
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  must('安装依赖', 'npm', ['ci', '--no-audit', '--no-fund']);
}

const build = () => must('构建', 'nx', ['run-many', '-t', 'build', 'compress', '-p', 'api', 'web']);

/** Hands over to a long-running program: signals and its exit code pass through. */
function become(args, extra = {}) {
  const child = spawn('node', args, { stdio: 'inherit', env: { ...env, ...extra } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const modes = {
  demo() {
    build();
    const dataDir = process.env.DATA_DIR ?? resolve('data/demo');
    become(['--enable-source-maps', 'dist/api/demo.js'], { DATA_DIR: dataDir });
  },
  start() {
    build();
    become(['--enable-source-maps', 'dist/api/main.js']);
  },
  test() {
    become(['tools/test.ts']);
  },
};

const mode = modes[process.argv[2]];
if (!mode) {
  console.error('用法：node tools/run.mjs demo | start | test');
  process.exit(2);
}
install();
mode();
