import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ModelNameError } from './error.ts';

/** Where a chat model comes from: the module to load, and the export that makes it. */
interface ModelSource {
  readonly package: string;
  readonly chat: string;
  /** A function of the model's name, where it is not LangChain's class. */
  readonly isFunction: boolean;
}

const langchain = (name: string, chat: string): ModelSource => ({
  package: `@langchain/${name}`,
  chat,
  isFunction: false,
});

/** Providers that `--model` knows by name; their packages are the user's to install. */
const PROVIDERS: Readonly<Record<string, ModelSource>> = {
  anthropic: langchain('anthropic', 'ChatAnthropic'),
  openai: langchain('openai', 'ChatOpenAI'),
  'google-genai': langchain('google-genai', 'ChatGoogleGenerativeAI'),
  mistralai: langchain('mistralai', 'ChatMistralAI'),
  ollama: langchain('ollama', 'ChatOllama'),
};

const NAME = /^(?<provider>[a-z-]+|.+\.m?js):(?<model>.+)$/;

/**
 * Reads `provider:name`; the provider may also be a JavaScript module, whose default export makes a chat model of a
 * name. Throws {@link ModelNameError}.
 */
export function parseModelName(named: string): { readonly source: ModelSource; readonly model: string } {
  const { provider = '', model = '' } = NAME.exec(named)?.groups ?? {};
  const source = /\.m?js$/.test(provider)
    ? { package: pathToFileURL(resolve(provider)).href, chat: 'default', isFunction: true }
    : Object.hasOwn(PROVIDERS, provider)
      ? PROVIDERS[provider]
      : undefined;
  if (source) return { source, model };
  throw new ModelNameError(
    `"${named}" names no chat model: give provider:name with one of ${Object.keys(PROVIDERS).join(', ')}, or module.mjs:name`,
  );
}
