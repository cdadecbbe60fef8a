#include "core/ingest/gzip.h"

#include <cstring>
#include <libdeflate.h>
#include <zlib.h>

namespace annals::detail {
namespace {

constexpr std::size_t input_size = std::size_t{1} << 20;
constexpr std::size_t output_size = std::size_t{1} << 20;

const Bytef* bytes(const char* text) { return reinterpret_cast<const Bytef*>(text); }

}  // namespace

struct GzipBuffer::Inflater {
  z_stream stream{};
  libdeflate_decompressor* whole = libdeflate_alloc_decompressor();
  bool is_inside_member = false;

  Inflater() {
    constexpr int gzip_only = 16 + MAX_WBITS;
    if (whole == nullptr || inflateInit2(&stream, gzip_only) != Z_OK) {
      libdeflate_free_decompressor(whole);
      throw std::bad_alloc();
    }
  }
  ~Inflater() {
    inflateEnd(&stream);
    libdeflate_free_decompressor(whole);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

bool is_gzip(std::string_view first_bytes) { return first_bytes.starts_with("\x1F\x8B\x08"); }

GzipBuffer::GzipBuffer(std::streambuf& in)
    : in_(in),
      inflater_(std::make_unique<Inflater>()),
      input_(std::make_unique_for_overwrite<char[]>(input_size)),
      output_(std::make_unique_for_overwrite<char[]>(output_size)) {}

GzipBuffer::~GzipBuffer() = default;

std::string_view GzipBuffer::first_bytes() {
  sgetc();
  return {gptr(), static_cast<std::size_t>(egptr() - gptr())};
}

// Keeps the buffer more than half full, so that most members are in it whole.
bool GzipBuffer::refill() {
  if (end_ - at_ < input_size / 2) {
    std::memmove(input_.get(), input_.get() + at_, end_ - at_);
    end_ -= at_;
    at_ = 0;
    const auto room = static_cast<std::streamsize>(input_size - end_);
    end_ += static_cast<std::size_t>(in_.sgetn(input_.get() + end_, room));
  }
  if (at_ < end_) return true;
  if (inflater_->is_inside_member)
    problem_ = "gzip data that are cut short; the file is incomplete";
  has_ended_ = true;
  return false;
}

// Another member may follow; anything else is no part of the file.
void GzipBuffer::end_member() {
  inflater_->is_inside_member = false;
  if (!refill() || input_[at_] == '\x1F') return;
  if (input_[at_] != '\0') problem_ = "bytes after the gzip data, which were not read";
  has_ended_ = true;
}

std::size_t GzipBuffer::unpack_member() {
  std::size_t used = 0, size = 0;
  if (libdeflate_gzip_decompress_ex(inflater_->whole, input_.get() + at_, end_ - at_, output_.get(),
                                    output_size, &used, &size) == LIBDEFLATE_SUCCESS) {
    at_ += used;
    end_member();
    return size;
  }
  // Too large, cut short or corrupt.
  inflateReset(&inflater_->stream);
  inflater_->is_inside_member = true;
  return unpack_part();
}

std::size_t GzipBuffer::unpack_part() {
  z_stream& z = inflater_->stream;
  z.next_in = const_cast<Bytef*>(bytes(input_.get() + at_));  // zlib does not write there
  z.avail_in = static_cast<uInt>(end_ - at_);
  z.next_out = reinterpret_cast<Bytef*>(output_.get());
  z.avail_out = static_cast<uInt>(output_size);
  const int state = inflate(&z, Z_NO_FLUSH);
  at_ = end_ - z.avail_in;
  const std::size_t size = output_size - z.avail_out;
  if (state == Z_STREAM_END)
    end_member();
  else if (state != Z_OK && state != Z_BUF_ERROR)
    throw BadBytes("corrupt gzip data (" + std::string(z.msg != nullptr ? z.msg : "no message") +
                   "); pack or fetch the file again");
  return size;
}

GzipBuffer::int_type GzipBuffer::underflow() {
  std::size_t size = 0;
  while (size == 0 && !has_ended_ && refill())
    size = inflater_->is_inside_member ? unpack_part() : unpack_member();
  setg(output_.get(), output_.get(), output_.get() + size);
  return size > 0 ? traits_type::to_int_type(output_[0]) : traits_type::eof();
}

}  // namespace annals::detail
