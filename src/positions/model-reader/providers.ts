import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { createModelReader } from './chat-model.ts';
import { ModelReaderError } from './error.ts';
import { parseModelName } from './model-name.ts';
import type { ModelReader } from './reader.ts';

type ChatModelClass = new (fields: { model: string; maxRetries: number }) => BaseChatModel;

/** Opens a chat model by its name. Throws {@link ModelReaderError} that says what is missing. */
export async function openChatModel(named: string): Promise<ModelReader> {
  const { source, model } = parseModelName(named);
  const module = await load(source.package);
  const make: unknown = module[source.chat];
  if (typeof make !== 'function') {
    throw new ModelReaderError(`${source.package} has no ${source.chat}: update it`);
  }
  try {
    // Our own reader retries, since it knows which errors pass.
    const chat = source.isFunction
      ? ((await make(model)) as BaseChatModel)
      : new (make as ChatModelClass)({ model, maxRetries: 0 });
    return createModelReader(chat, named);
  } catch (error) {
    const [line] = String((error as Error).message ?? error).split('\n', 1);
    throw new ModelReaderError(`${named} cannot be opened: ${line}`, { cause: error });
  }
}

async function load(name: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(name)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' && message.includes(`'${name}'`);
    throw new ModelReaderError(
      isMissing && name.startsWith('@')
        ? `${name} is not installed: run "npm install ${name}"`
        : `${name} cannot be loaded: ${message.split('\n', 1)[0]}`,
      { cause: error },
    );
  }
}
