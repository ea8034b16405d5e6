"""Makes workbooks of a table of values, each with one ordinary mistake, for a spreadsheet program to save as CSV.

usage: make_mistakes.py VALUES.CSV FOLDER
"""
import csv
import datetime
import pathlib
import sys

from openpyxl import Workbook
from openpyxl.utils import get_column_letter


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def row_of(sheet, indicator):
    """The row of an indicator's value for the report year, the last one that the table has of it."""
    return max(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == indicator)


def plain(sheet):
    pass


def thousands(sheet):
    cell = sheet.cell(row_of(sheet, "metrology-standards"), 3)
    cell.number_format = "#,##0"


def percentage(sheet):
    cell = sheet.cell(row_of(sheet, "manufacturing-pass-rate"), 3)
    cell.value, cell.number_format = 0.976, "0.0%"


def date(sheet):
    cell = sheet.cell(row_of(sheet, "water-project-pass-rate"), 3)
    cell.value, cell.number_format = datetime.date(2020, 5, 14), 'm"月"d"日"'


def column_deleted(sheet):
    sheet.delete_cols(4)


def row_pasted_twice(sheet):
    source = row_of(sheet, "food-pass-rate")
    target = sheet.max_row + 1
    for column in range(1, sheet.max_column + 1):
        sheet.cell(target, column).value = sheet.cell(source, column).value


def unit_in_number(sheet):
    sheet.cell(row_of(sheet, "manufacturing-pass-rate"), 3).value = "97.6家"


def blanks_at_the_end(sheet):
    for row in range(sheet.max_row + 1, sheet.max_row + 6):
        sheet.cell(row, 11).value = " "
    for row in range(1, sheet.max_row + 1):
        sheet.cell(row, 10).value = " "


def formula_error(sheet):
    sheet.cell(row_of(sheet, "manufacturing-pass-rate"), 3).value = "=A1/0"
    sheet.cell(row_of(sheet, "food-pass-rate"), 3).value = "=#REF!"
    sheet.cell(row_of(sheet, "medicine-pass-rate"), 3).value = '=VLOOKUP("x",A1:B3,2,FALSE)'


def full_width(sheet):
    sheet.cell(row_of(sheet, "manufacturing-pass-rate"), 3).value = "９７．６"


def scientific(sheet):
    sheet.cell(row_of(sheet, "metrology-standards"), 3).number_format = "0.00E+00"


def apostrophe(sheet):
    sheet.cell(row_of(sheet, "manufacturing-pass-rate"), 3).value = "'97.6"


def title_row(sheet):
    sheet.insert_rows(1)
    sheet.cell(1, 1).value = "广西壮族自治区2020年质量指标"


def year_as_date(sheet):
    sheet.cell(row_of(sheet, "manufacturing-pass-rate"), 2).value = "2020年"


mistakes = [
    plain,
    thousands,
    percentage,
    date,
    column_deleted,
    row_pasted_twice,
    unit_in_number,
    blanks_at_the_end,
    formula_error,
    full_width,
    scientific,
    apostrophe,
    title_row,
    year_as_date,
]


def as_typed(text, column):
    """What a spreadsheet makes of a text that is typed into a cell."""
    if column in (2, 3) and text != "":
        try:
            return float(text) if "." in text else int(text)
        except ValueError:
            return text
    return text if text != "" else None


def make(rows, mistake, path):
    book = Workbook()
    sheet = book.active
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            value = text if number == 1 else as_typed(text, column)
            sheet.cell(number, column).value = value
    for column in range(1, len(rows[0]) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 40
    mistake(sheet)
    book.save(path)


if __name__ == "__main__":
    table, folder = rows_of(sys.argv[1]), pathlib.Path(sys.argv[2])
    for each in mistakes:
        make(table, each, folder / f"{each.__name__.replace('_', '-')}.xlsx")
