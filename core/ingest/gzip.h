// Gzip read as a stream.
#pragma once

#include <memory>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>

namespace annals::detail {

// Bytes that are not what their format promises; what() reads "<found>; <what would be right>".
struct BadBytes : std::runtime_error {
  using std::runtime_error::runtime_error;
};

bool is_gzip(std::string_view first_bytes);

// The content of all members, one after the other. A member of less than 512 KiB and 1 MiB unpacked
// is unpacked at once, by libdeflate, which takes less than half the time of zlib; others in parts.
// Holds 2 MiB whatever the size of the stream. Reading throws BadBytes where the data are corrupt.
class GzipBuffer : public std::streambuf {
 public:
  explicit GzipBuffer(std::streambuf& in);
  ~GzipBuffer() override;

  // The first bytes of the content, unread.
  std::string_view first_bytes();

  // What was wrong at the end of the stream: cut short, or followed by other bytes. "" when
  // nothing.
  std::string_view problem() const { return problem_; }

 protected:
  int_type underflow() override;

 private:
  struct Inflater;
  bool refill();  // false: the stream has ended
  std::size_t unpack_member();
  std::size_t unpack_part();
  void end_member();

  std::streambuf& in_;
  std::unique_ptr<Inflater> inflater_;
  std::unique_ptr<char[]> input_, output_;
  std::size_t at_ = 0, end_ = 0;  // what of the input is unread
  std::string_view problem_;
  bool has_ended_ = false;
};

}  // namespace annals::detail
