import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'

const sheetFile = 'xl/worksheets/sheet{id}.xml'
const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'

/**
 * What the writer leaves out: one page wide, the heading row (from 1) repeated on every page, pages numbered, and a
 * text in the page header. `sheet` is the name of the only sheet.
 */
export function printSetup(
  sheet: string,
  headingRow: number,
  header: string | null,
): Feature<Stream | Buffer | Blob> {
  const titles = `'${sheet}'!$${headingRow}:$${headingRow}`
  const names = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`
  const top = header ? `<oddHeader>&amp;C${header}</oddHeader>` : ''
  const headerFooter = `<headerFooter>${top}<oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter></headerFooter>`
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: xml => insertIntoSheet(insertIntoSheet(xml, fitToPage), headerFooter),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        'xl/workbook.xml': { transform: xml => xml.replace('<definedNames/>', names) },
      },
    },
  }
}

function insertIntoSheet(xml: string, markup: string): string {
  const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet')
}
