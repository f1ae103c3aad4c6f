//! A table as pasted from a spreadsheet: lines and cells, nothing more.

/// The lines that are not blank, each with its number from 1, in cells.
///
/// The separator is a tab where the text has one outside quotes, otherwise a semicolon, otherwise a
/// comma. A cell in double quotes may hold separators, line breaks and doubled quotes.
///
/// ```
/// use tucham::domain::table::rows;
/// assert_eq!(rows("a;\"b;\"\"c\"\n\n d"), [
///     (1, vec!["a".to_string(), "b;\"c".to_string()]),
///     (3, vec![" d".to_string()]),
/// ]);
/// ```
pub fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let separator = separator(text);
    let mut table = Table { rows: Vec::new(), cells: Vec::new(), cell: String::new(), line: 1 };
    let mut letters = text.chars().peekable();
    let (mut is_quoted, mut number) = (false, 1);
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                table.cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if table.cell.trim().is_empty() => {
                table.cell.clear();
                is_quoted = true;
            }
            '\n' => {
                number += 1;
                match is_quoted {
                    true => table.cell.push('\n'),
                    false => table.end_line(number),
                }
            }
            '\r' => {}
            letter if letter == separator && !is_quoted => table.end_cell(),
            letter => table.cell.push(letter),
        }
    }
    table.end_line(number);
    table.rows
}

struct Table {
    rows: Vec<(usize, Vec<String>)>,
    cells: Vec<String>,
    cell: String,
    line: usize,
}

impl Table {
    fn end_cell(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
    }

    /// Keeps a line unless it is blank; the next one has this number.
    fn end_line(&mut self, next: usize) {
        self.end_cell();
        let cells = std::mem::take(&mut self.cells);
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.rows.push((self.line, cells));
        }
        self.line = next;
    }
}

fn separator(text: &str) -> char {
    let mut is_quoted = false;
    let outside = |letter: &char| {
        is_quoted ^= *letter == '"';
        !is_quoted
    };
    let plain: String = text.chars().filter(outside).collect();
    ['\t', ';'].into_iter().find(|it| plain.contains(*it)).unwrap_or(',')
}
