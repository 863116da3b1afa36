// Our face is asked for before the first words are drawn, for one that comes later is not shown on this page. This stands before the
// style sheet, where it can be fetched from a host beside it, and behind it, where a disk gives it: earlier browsers refuse that.
for (const face of document.querySelectorAll('[as]')) {
  if (location.protocol !== 'file:') face.media = '';
  document.fonts.load('1em ' + face.dataset.face);
}
