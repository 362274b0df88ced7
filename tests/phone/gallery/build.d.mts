/** Writes index.html, gallery.js and gallery.css of the kit's gallery into a folder. */
export function buildGallery(folder: string): Promise<void>
