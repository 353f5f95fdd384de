// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/FileBytes.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

using namespace semblance;

/// What the fuzzer of metadata was given, again, and some of what it would try.
class TestMetadataCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seeds();
    void changedSeeds();

private:
    static std::vector<Bytes> read();
    static void run(const Bytes& bytes)
    {
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    }
};

std::vector<Bytes> TestMetadataCorpus::read()
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(CORPUS_FOLDER))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<Bytes> inputs;
    for (const auto& path : paths)
        inputs.push_back(readFile(path).value_or(Bytes()));
    return inputs;
}

void TestMetadataCorpus::seeds()
{
    const auto inputs = read();
    QVERIFY(inputs.size() >= 6);
    for (const Bytes& input : inputs)
        run(input);
    run({});
}

void TestMetadataCorpus::changedSeeds()
{
    std::minstd_rand random(1);
    for (const Bytes& input : read()) {
        for (int i = 0; i < 200; ++i) {
            Bytes changed = input;
            for (int change = 0; change < 4; ++change)
                changed[random() % changed.size()] = static_cast<std::byte>(random() % 256);
            const auto cut = static_cast<std::ptrdiff_t>(random() % (changed.size() / 4 + 1));
            changed.erase(changed.end() - cut, changed.end());
            run(changed);
        }
    }
}

QTEST_GUILESS_MAIN(TestMetadataCorpus)
#include "tst_MetadataCorpus.moc"
