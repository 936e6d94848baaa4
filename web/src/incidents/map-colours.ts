/** Colours of the map, taken from the desk's own, so that the two are never out of step. */
export function colours() {
  const probe = document.createElement('span');
  document.body.append(probe);
  const of = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const found = {
    sea: of('sea'),
    land: of('land'),
    border: of('border'),
    point: of('accent'),
    contested: of('contested'),
    ink: of('ground'),
  };
  probe.remove();
  return found;
}
