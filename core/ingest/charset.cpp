#include "core/ingest/charset.h"

#include "core/text/characters.h"

#include <algorithm>
#include <iconv.h>
#include <memory>
#include <uchardet/uchardet.h>

namespace annals::detail {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Names that browsers read as a larger set, and names that iconv does not know.
struct Alias {
  std::string_view name, used;
};
constexpr Alias aliases[] = {
    {"iso-8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"euc-kr", "cp949"},
    {"ks_c_5601-1987", "cp949"},
    {"ksc5601", "cp949"},
    {"uhc", "cp949"},
    {"shift_jis", "cp932"},
    {"x-sjis", "cp932"},
    {"sjis", "cp932"},
    {"big5", "big5-hkscs"},
    {"x-cp1251", "windows-1251"},
    {"x-cp1252", "windows-1252"},
    {"windows-874", "cp874"},
    {"utf8", "utf-8"},
};

std::string used_name(std::string_view declared) {
  const std::string name = ascii_lowered(declared);
  for (const Alias& alias : aliases)
    if (alias.name == name) return std::string(alias.used);
  return name;
}

class Converter {
 public:
  explicit Converter(const std::string& charset) : handle_(iconv_open("UTF-8", charset.c_str())) {}
  ~Converter() {
    if (is_known()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // NOLINTNEXTLINE(performance-no-int-to-ptr): so says iconv_open(3)
  bool is_known() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  Decoded convert(std::string_view bytes) {
    Decoded out;
    char buffer[1 << 14];
    char* in = const_cast<char*>(bytes.data());  // iconv's signature; it does not write there
    std::size_t left = bytes.size();
    while (left > 0) {
      char* to = buffer;
      std::size_t room = sizeof buffer;
      const std::size_t result = iconv(handle_, &in, &left, &to, &room);
      const int reason = errno;
      out.text.append(buffer, static_cast<std::size_t>(to - buffer));
      if (result != static_cast<std::size_t>(-1) || reason == E2BIG) continue;
      out.text += replacement;
      ++out.replaced;
      ++out.invalid_bytes;
      ++in;
      --left;
    }
    return out;
  }

 private:
  iconv_t handle_;
};

std::string detected_charset(std::string_view bytes) {
  constexpr std::size_t enough = std::size_t{1} << 16;
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       uchardet_delete);
  uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), enough));
  uchardet_data_end(detector.get());
  return used_name(uchardet_get_charset(detector.get()));
}

// UTF-16 without a mark: nearly every other byte of Latin text is zero.
std::string_view unmarked_utf16(std::string_view bytes) {
  bytes = bytes.substr(0, std::min<std::size_t>(bytes.size(), 1024));
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1u : 0u;
  const std::size_t most = bytes.size() / 2;
  if (most < 4) return {};
  if (zeros[0] * 10 > most * 7 && zeros[1] * 10 < most) return "utf-16be";
  if (zeros[1] * 10 > most * 7 && zeros[0] * 10 < most) return "utf-16le";
  return {};
}

std::string_view marked_charset(std::string_view bytes) {
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "utf-32";
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return "utf-32";
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "utf-16";
  return bytes.starts_with("\xEF\xBB\xBF") ? "utf-8" : "";
}

bool is_wide(std::string_view charset) {
  return charset.starts_with("utf-16") || charset.starts_with("utf-32") ||
         charset.starts_with("ucs-");
}

Utf8 converted(std::string_view bytes, std::string_view charset, std::string warning) {
  Converter converter{std::string(charset)};
  return {decode(converter.convert(bytes).text), std::string(charset), std::move(warning)};
}

}  // namespace

Utf8 to_utf8(std::string_view bytes, std::string_view declared) {
  const std::string name = used_name(declared);
  const std::string_view mark = marked_charset(bytes);
  if (mark == "utf-32") return converted(bytes, mark, "");
  if (!mark.empty()) return {decode(bytes), std::string(mark), ""};
  if (const auto wide = unmarked_utf16(bytes); !wide.empty())
    return converted(
        bytes, wide,
        is_wide(name) ? "" : "UTF-16 without a byte order mark; read as " + std::string(wide));
  if (name.starts_with("iso-2022") && bytes.find('\x1B') != bytes.npos &&
      Converter(name).is_known())
    return converted(bytes, name, "");

  Utf8 plain{decode(bytes), "utf-8", ""};
  const std::size_t well_formed = plain.decoded.wide_bytes;
  if (plain.decoded.invalid_bytes * 5 <= well_formed) {
    if (!name.empty() && name != "utf-8" && well_formed > 0)
      plain.warning = "declared as " + name + " but UTF-8; read as UTF-8";
    return plain;
  }
  if (!name.empty() && name != "utf-8" && !is_wide(name) && Converter(name).is_known())
    return converted(bytes, name, "");
  std::string detected = detected_charset(bytes);
  if (detected.empty() || detected == "utf-8" || is_wide(detected) ||
      !Converter(detected).is_known())
    detected = "windows-1252";
  return converted(
      bytes, detected,
      (name.empty() ? "no charset declared" : "declared as " + name + ", which it is not") +
          "; read as " + detected);
}

std::string declared_charset(std::string_view first_bytes) {
  constexpr std::size_t searched = 4096;
  const std::string start = ascii_lowered(first_bytes.substr(0, searched));
  for (const std::string_view key : {"charset=", "encoding="}) {
    const auto at = start.find(key);
    if (at == start.npos) continue;
    const auto first = start.find_first_not_of("\"' ", at + key.size());
    if (first == start.npos) continue;
    const auto last = start.find_first_of("\"'; \t\r\n>?/", first);
    if (last != start.npos) return start.substr(first, last - first);
    return start.substr(first);
  }
  return {};
}

}  // namespace annals::detail
