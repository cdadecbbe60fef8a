// Work on a stream of items by several threads, results in the order of the items.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace annals {

// Each of `threads` threads calls make_worker() once, then, for every item that pull(item) gives it
// (false: no more), worker(item). push(result) gets the results in the order of the items. pull and
// push run under a lock, one at a time. At most 8 * threads + 8 results wait. The first exception
// ends all threads and is thrown here.
template <typename Item, typename Pull, typename MakeWorker, typename Push>
void in_order(unsigned threads, Pull pull, MakeWorker make_worker, Push push) {
  using Result = decltype(make_worker()(std::declval<Item&>()));
  std::mutex pulling, pushing;
  std::condition_variable pushed;
  std::map<std::size_t, Result> waiting;
  std::size_t next_item = 0, next_result = 0;
  const std::size_t most_waiting = 8 * std::size_t{threads} + 8;
  std::exception_ptr failure;

  const auto fail = [&] {
    const std::scoped_lock lock(pushing);
    if (!failure) failure = std::current_exception();
    pushed.notify_all();
  };
  const auto run = [&] {
    try {
      auto worker = make_worker();
      Item item;
      while (true) {
        std::size_t number = 0;
        {
          const std::scoped_lock lock(pulling);
          if (!pull(item)) return;
          number = next_item++;
        }
        Result result = worker(item);
        std::unique_lock lock(pushing);
        pushed.wait(lock, [&] { return failure || number < next_result + most_waiting; });
        if (failure) return;
        waiting.emplace(number, std::move(result));
        for (auto first = waiting.begin(); first != waiting.end() && first->first == next_result;
             first = waiting.begin()) {
          push(std::move(first->second));
          waiting.erase(first);
          ++next_result;
        }
        pushed.notify_all();
      }
    } catch (...) {
      fail();
    }
  };

  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(run);
  run();
  others.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace annals
