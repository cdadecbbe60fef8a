target_sources(annals_core PRIVATE
  text/analyser.cpp
  text/block_pairs.cpp
  text/blocks.cpp
  text/characters.cpp
  text/conllu.cpp
  text/document.cpp
  text/features.cpp
  text/headlines.cpp
  text/kernels.cpp
  text/kernels_avx2.cpp
  text/kernels_body.h
  text/kernels_plain.cpp
  text/kernels_vnni.cpp
  text/label_map.cpp
  text/lemmatiser.cpp
  text/lexicon.cpp
  text/name_decoder.cpp
  text/network.cpp
  text/repair.cpp
  text/repair_attachments.cpp
  text/repair_clauses.cpp
  text/repair_forms.cpp
  text/repair_forms.h
  text/repair_gerunds.cpp
  text/repair_hidden.cpp
  text/repair_nominals.cpp
  text/repair_openings.cpp
  text/repair_predicates.cpp
  text/repair_subjects.cpp
  text/repair_tools.h
  text/sentences.cpp
  text/shingles.cpp
  text/tokeniser.cpp
  text/tree.cpp
  text/weights_file.cpp
  text/word_shares.cpp
PRIVATE FILE_SET HEADERS FILES
  text/analyser.h
  text/block_pairs.h
  text/blocks.h
  text/buffers.h
  text/characters.h
  text/conllu.h
  text/document.h
  text/features.h
  text/headlines.h
  text/kernels.h
  text/label_map.h
  text/lemmatiser.h
  text/lexicon.h
  text/model.h
  text/name_decoder.h
  text/network.h
  text/network_shape.h
  text/repair.h
  text/sentences.h
  text/shingles.h
  text/table.h
  text/tokeniser.h
  text/tree.h
  text/weights_file.h
  text/word_map.h
  text/word_shares.h
  text/words.h
)
# GCC 12 calls values in its own AVX-512 header uninitialised.
# The arithmetic is optimised in every build, and never fused: all kernels give the same bits.
set(kernel_options -O3 -ffp-contract=off -fno-trapping-math)
if(ANNALS_FUZZ)  # which step of a sum is reached tells a fuzzer nothing, and took half of its time
  list(APPEND kernel_options -fno-sanitize=fuzzer-no-link)
endif()
set_source_files_properties(text/kernels_plain.cpp text/network.cpp text/tree.cpp
                            text/word_shares.cpp PROPERTIES COMPILE_OPTIONS "${kernel_options}")
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set_source_files_properties(text/kernels_avx2.cpp PROPERTIES COMPILE_OPTIONS "${kernel_options};-mavx2")
  set_source_files_properties(text/kernels_vnni.cpp PROPERTIES COMPILE_OPTIONS
    "${kernel_options};-mavx512f;-mavx512bw;-mavx512vl;-mavx512dq;-mavx512vnni;-mprefer-vector-width=512;-Wno-uninitialized")
endif()
