#include "core/ingest/gzip.h"

#include <zlib.h>

namespace annals::detail {
namespace {

constexpr std::size_t input_size = std::size_t{1} << 16;
constexpr std::size_t output_size = std::size_t{1} << 17;

}  // namespace

struct GzipBuffer::Inflater {
  z_stream stream{};
  bool is_inside_member = false;

  Inflater() {
    constexpr int gzip_only = 16 + MAX_WBITS;
    if (inflateInit2(&stream, gzip_only) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

bool is_gzip(std::string_view first_bytes) { return first_bytes.starts_with("\x1F\x8B\x08"); }

GzipBuffer::GzipBuffer(std::streambuf& in)
    : in_(in),
      inflater_(std::make_unique<Inflater>()),
      input_(input_size, '\0'),
      output_(output_size, '\0') {}

GzipBuffer::~GzipBuffer() = default;

bool GzipBuffer::refill() {
  z_stream& z = inflater_->stream;
  if (z.avail_in > 0) return true;
  const auto size = in_.sgetn(input_.data(), static_cast<std::streamsize>(input_.size()));
  z.next_in = reinterpret_cast<Bytef*>(input_.data());
  z.avail_in = static_cast<uInt>(size);
  if (size > 0) return true;
  if (inflater_->is_inside_member)
    problem_ = "gzip data that are cut short; the file is incomplete";
  has_ended_ = true;
  return false;
}

// Another member may follow; anything else is no part of the file.
void GzipBuffer::end_member() {
  z_stream& z = inflater_->stream;
  inflater_->is_inside_member = false;
  if (!refill()) return;
  if (z.next_in[0] != 0x1F) {
    if (z.next_in[0] != 0) problem_ = "bytes after the gzip data, which were not read";
    has_ended_ = true;
    return;
  }
  inflateReset(&z);
}

GzipBuffer::int_type GzipBuffer::underflow() {
  z_stream& z = inflater_->stream;
  z.next_out = reinterpret_cast<Bytef*>(output_.data());
  z.avail_out = static_cast<uInt>(output_.size());
  while (z.avail_out == output_.size() && !has_ended_ && refill()) {
    inflater_->is_inside_member = true;
    const int state = inflate(&z, Z_NO_FLUSH);
    if (state == Z_STREAM_END)
      end_member();
    else if (state != Z_OK && state != Z_BUF_ERROR)
      throw BadBytes("corrupt gzip data (" + std::string(z.msg != nullptr ? z.msg : "no message") +
                     "); pack or fetch the file again");
  }
  const std::size_t size = output_.size() - z.avail_out;
  setg(output_.data(), output_.data(), output_.data() + size);
  return size > 0 ? traits_type::to_int_type(output_.front()) : traits_type::eof();
}

}  // namespace annals::detail
