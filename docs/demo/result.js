// How a restored page is shown: its text, every changed or doubtful word marked.

function markOf({ observed, intended, status, confidence }, say) {
  const mark = document.createElement('mark');
  mark.className = status;
  mark.textContent = intended;
  mark.title = say.was(observed, intended, Math.round(confidence * 100));
  // the doubtful ones can be reached by keyboard; there are too many of the others
  if (status !== 'changed') mark.tabIndex = 0;
  return mark;
}

function textOf({ observed, corrections }, say) {
  const text = document.createElement('div');
  text.className = 'text';
  let at = 0;
  for (const correction of corrections) {
    const { span, intended, status } = correction;
    text.append(observed.slice(at, span.start));
    text.append(status === 'kept' ? intended : markOf(correction, say));
    at = span.end;
  }
  text.append(observed.slice(at));
  return text;
}

function line(className, content) {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.textContent = content;
  return paragraph;
}

/** A section with the page. */
export function sectionOf(page, say) {
  const section = document.createElement('section');
  section.className = 'page';
  const heading = document.createElement('h2');
  heading.textContent = say.page(page.number, say.roads[page.road]);
  heading.title = say.translate(page.reason);
  section.append(heading);
  if (page.problem !== undefined) section.append(line('problem', say.translate(page.problem)));
  for (const warning of page.warnings) section.append(line('warning', say.translate(warning)));
  section.append(textOf(page, say));
  return section;
}

/** What is said of all pages together: of each kind as many words as bear its mark. */
export function countsOf(pages) {
  const corrections = pages.flatMap((page) => page.corrections);
  const count = (kind) => corrections.filter(({ status }) => status === kind).length;
  return {
    pages: pages.length,
    words: corrections.length,
    changed: count('changed'),
    unsure: count('unsure'),
    unreadable: count('unreadable'),
  };
}
