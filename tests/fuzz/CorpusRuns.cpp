// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/CorpusRuns.h"

#include <algorithm>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace semblance::tests {

std::vector<Bytes> corpusIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<Bytes> inputs;
    for (const auto& path : paths)
        inputs.push_back(readFile(path).value());
    return inputs;
}

void runFuzzer(const Bytes& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

void runFuzzerOnChanged(const std::vector<Bytes>& corpus, int times, int changes)
{
    std::minstd_rand random(1);
    for (const Bytes& input : corpus) {
        for (int i = 0; i < times; ++i) {
            Bytes changed = input;
            for (int change = 0; change < changes && !changed.empty(); ++change)
                changed[random() % changed.size()] = static_cast<std::byte>(random() % 256);
            const auto cut = static_cast<std::ptrdiff_t>(random() % (changed.size() / 4 + 1));
            changed.erase(changed.end() - cut, changed.end());
            runFuzzer(changed);
        }
    }
}

} // namespace semblance::tests
