#include "core/text/kernels.h"

#include <array>
#include <cstddef>

namespace annals::detail {
namespace {

struct Choice {
  std::array<const Kernels*, 3> list{};
  std::size_t size = 0;

  Choice() {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl"))
      list[size++] = &vnni_kernels;
    if (__builtin_cpu_supports("avx2")) list[size++] = &avx2_kernels;
#endif
    list[size++] = &plain_kernels;
  }
};

}  // namespace

std::span<const Kernels* const> available_kernels() {
  static const Choice choice;
  return {choice.list.data(), choice.size};
}

}  // namespace annals::detail
