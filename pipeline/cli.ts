// The entry of the program: starts a command and turns whatever happens into an exit code.
import { run } from './commands/program.js';
import { languageOf, openTerminal } from './commands/terminal.js';
import { words } from './commands/words.js';

const argumentsGiven = process.argv.slice(2);

process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
process.on('uncaughtException', failInternally);

// All output is written by now. Left to itself, Node would first take its memory apart.
run(argumentsGiven).then((code) => process.exit(code), failInternally);

/** A fault of ours is told in a sentence; where it happened is shown to those who ask for it. */
function failInternally(error: unknown): never {
  const language = languageOf(argumentsGiven);
  const terminal = openTerminal({ language, colour: false, quiet: false });
  terminal.progress(null);
  terminal.message(words[language].internal(error instanceof Error ? error.message : String(error)));
  if (process.env.NODE_DEBUG === 'quality-report' && error instanceof Error)
    terminal.message(`${error.stack ?? ''}\n`);
  process.exit(70);
}
