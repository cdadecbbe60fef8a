// Rows of CSV and TSV and what their columns mean.
#pragma once

#include "core/ingest/assemble.h"

#include <string>
#include <string_view>
#include <vector>

namespace annals::detail {

// The delimiter that cuts a header line into the most columns: ',', ';', tab or '|'.
char csv_delimiter(std::string_view header);

// The cells of one line, quoted as RFC 4180 has it.
std::vector<std::string> csv_cells(std::string_view line, char delimiter);

// The field that a column of this name holds ("Headline" is the title); nullptr when none.
std::string Fields::*csv_field(std::string_view column);

// Whether the first line names a column of text and another that is known.
bool has_csv_header(std::string_view start);

}  // namespace annals::detail
