// The panel's words in the reader's language, which the browser remembers.

const STORAGE_KEY = 'klartext-language';
export const LANGUAGES = { sv: 'Svenska', en: 'English' };

let words = {};
let language = null;

function first() {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    if (stored in LANGUAGES) return stored;
  } catch {
    // Nothing can be stored: the language of the browser decides.
  }
  return navigator.language.startsWith('sv') ? 'sv' : 'en';
}

/** The reader's language. */
export const readerLanguage = () => language ?? (language = first());

/** Words by id, with what is put into them. */
export const t = (id, values = {}) => (words[id] ?? id).replace(/\{ \$(\w+) \}/g, (_, name) => values[name] ?? '');

/** Fetches the words; in another language, if one is named. */
export async function loadWords(context, other = readerLanguage()) {
  words = await context.ask('words.json', { language: other });
  language = other;
  try {
    localStorage.setItem(STORAGE_KEY, other);
  } catch {
    // It is asked for again the next time.
  }
}
