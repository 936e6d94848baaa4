import { along, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import { THEMES, useTheme } from '../theme/theme.ts';
import { LANGUAGES, useLanguage, useWords } from '../words/index.tsx';

/** The rooms of the desk, by their path. */
const ROOMS = { '/': 'incidents', '/review': 'review', '/read': 'read', '/decisions': 'decisions' } as const;

/** Name, rooms, and how the desk looks and speaks. */
export function Header() {
  const words = useWords();
  return (
    <header className="header">
      <a className="skip" href="#main">
        {words.app.skip}
      </a>
      <Go className="name" to="/">
        {words.app.name}
      </Go>
      <Rooms />
      <Appearance />
    </header>
  );
}

function Rooms() {
  const address = useAddress();
  const words = useWords();
  const here = (path: string): boolean =>
    path === '/' ? address.path === '/' || address.path.startsWith('/incidents/') : address.path === path;
  return (
    <nav aria-label={words.app.keys}>
      {Object.entries(ROOMS).map(([path, room]) => (
        <Go key={path} to={along(address, path)} aria-current={here(path) ? 'page' : undefined}>
          {words.app[room]}
        </Go>
      ))}
    </nav>
  );
}

function Appearance() {
  const words = useWords();
  const [theme, wearTheme] = useTheme();
  const [language, speak] = useLanguage();
  return (
    <div className="appearance">
      <select
        aria-label={words.app.theme}
        value={theme}
        onChange={(event) => wearTheme(THEMES.find((one) => one === event.target.value) ?? 'system')}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words.app.themes[one]}
          </option>
        ))}
      </select>
      <select aria-label={words.app.language} value={language.code} onChange={(event) => speak(event.target.value)}>
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
