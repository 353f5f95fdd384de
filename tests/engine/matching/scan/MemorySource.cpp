// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/matching/scan/MemorySource.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace semblance::tests {

using namespace matching;

namespace {

double scoreOf(ScoreCurve curve, const Numbers& a, const Numbers& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto x = static_cast<double>(a[i]);
        const auto y = static_cast<double>(b[i]);
        sum += curve == ScoreCurve::Dot ? x * y : (x - y) * (x - y);
    }
    return curve == ScoreCurve::Dot ? sum : 1 - std::sqrt(sum);
}

} // namespace

MemorySource::MemorySource(std::vector<ScanEngine> engines, std::size_t rowsPerBlock)
    : m_engines(std::move(engines)), m_rowsPerBlock(rowsPerBlock)
{
}

void MemorySource::addRow(const std::vector<Numbers>& templates, std::uint32_t person)
{
    if (m_people.size() % m_rowsPerBlock == 0) {
        m_blocks.push_back(std::make_unique<Block>());
        m_blocks.back()->columns.resize(m_engines.size());
        m_blocks.back()->views.resize(m_engines.size());
    }
    Block& block = *m_blocks.back();
    for (std::size_t i = 0; i < m_engines.size(); ++i) {
        Columns& columns = block.columns[i];
        const std::size_t stride = codeStride(m_engines[i].size);
        std::vector<std::int8_t> codes(stride);
        const CodeBound bound = encode(templates[i], codes);
        columns.codes.insert(columns.codes.end(), codes.begin(), codes.end());
        columns.scales.push_back(bound.scale);
        columns.errors.push_back(bound.error);
        columns.squares.push_back(bound.squares);
        block.views[i] = {columns.codes.data(), stride, columns.scales.data(),
                          columns.errors.data(), columns.squares.data()};
    }
    block.people.push_back(person);
    m_rows.push_back(templates);
    m_people.push_back(person);
    m_personCount = std::max(m_personCount, person + 1);
}

void MemorySource::exclude(std::uint64_t row)
{
    Block& block = *m_blocks[row / m_rowsPerBlock];
    block.excluded.resize((m_rowsPerBlock + 63) / 64);
    const std::uint64_t inBlock = row % m_rowsPerBlock;
    block.excluded[inBlock / 64] |= std::uint64_t(1) << inBlock % 64;
}

std::vector<ScanProbe> MemorySource::scanProbes() const
{
    std::vector<ScanProbe> probes;
    for (const auto& templates : m_probes) {
        std::vector<ScoreTerm> terms;
        for (std::size_t i = 0; i < m_engines.size(); ++i)
            terms.push_back(
                {templates[i], m_engines[i].curve, m_engines[i].weight, m_engines[i].offset});
        probes.emplace_back(terms);
    }
    return probes;
}

double MemorySource::exhaustiveScore(std::size_t probe, std::uint64_t row) const
{
    double sum = 0;
    for (std::size_t i = 0; i < m_engines.size(); ++i)
        sum +=
            m_engines[i].weight * scoreOf(m_engines[i].curve, m_probes[probe][i], m_rows[row][i]) +
            m_engines[i].offset;
    return sum;
}

bool MemorySource::isCounted(std::uint64_t row, const ScanRequest& request) const
{
    const CodeBlock view = {0,
                            0,
                            {},
                            nullptr,
                            m_blocks[row / m_rowsPerBlock]->excluded.empty()
                                ? nullptr
                                : m_blocks[row / m_rowsPerBlock]->excluded.data()};
    if (view.isExcluded(row % m_rowsPerBlock))
        return false;
    const auto words = request.onlyRows;
    return words.empty() || (row / 64 < words.size() && (words[row / 64] >> row % 64 & 1) != 0);
}

bool MemorySource::isBefore(const RankedRow& a, const RankedRow& b) const
{
    if (a.score != b.score)
        return a.score > b.score;
    return a.person != b.person ? isPersonBefore(a.person, b.person) : isRowBefore(a.row, b.row);
}

std::vector<ScanAnswer> MemorySource::exhaustive(const ScanRequest& request) const
{
    std::vector<ScanAnswer> answers;
    for (std::size_t probe = 0; probe < m_probes.size(); ++probe) {
        std::map<std::uint32_t, RankedRow> best;
        for (std::uint64_t row = 0; row < rowCount(); ++row) {
            if (!isCounted(row, request))
                continue;
            const RankedRow one = {exhaustiveScore(probe, row), row, m_people[row]};
            const auto [known, isNew] = best.emplace(one.person, one);
            if (!isNew && isBefore(one, known->second))
                known->second = one;
        }
        ScanAnswer answer;
        for (const auto& [person, row] : best) {
            if (!request.threshold || row.score >= *request.threshold)
                answer.ranked.push_back(row);
        }
        if (request.threshold)
            answer.peopleAtThreshold = answer.ranked.size();
        std::sort(answer.ranked.begin(), answer.ranked.end(),
                  [this](const RankedRow& a, const RankedRow& b) { return isBefore(a, b); });
        answer.ranked.resize(std::min(answer.ranked.size(), request.limit));
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::size_t MemorySource::blockCount() const
{
    return m_blocks.size();
}

std::optional<CodeBlock> MemorySource::block(std::size_t index) const
{
    if (m_lostBlock == index)
        return std::nullopt;
    const Block& block = *m_blocks[index];
    return CodeBlock{index * m_rowsPerBlock, block.people.size(), block.views, block.people.data(),
                     block.excluded.empty() ? nullptr : block.excluded.data()};
}

std::optional<double> MemorySource::score(std::size_t probe, std::uint64_t row) const
{
    if (m_lostRow == row)
        return std::nullopt;
    return exhaustiveScore(probe, row);
}

bool MemorySource::isPersonBefore(std::uint32_t a, std::uint32_t b) const
{
    return m_isTurned ? a > b : a < b;
}

bool MemorySource::isRowBefore(std::uint64_t a, std::uint64_t b) const
{
    return m_isTurned ? a > b : a < b;
}

Numbers unitVector(std::mt19937& random, std::size_t size)
{
    std::normal_distribution<double> normal;
    Numbers numbers(size);
    double squares = 0;
    std::vector<double> drawn(size);
    for (double& one : drawn) {
        one = normal(random);
        squares += one * one;
    }
    for (std::size_t i = 0; i < size; ++i)
        numbers[i] = static_cast<float>(drawn[i] / std::sqrt(squares));
    return numbers;
}

} // namespace semblance::tests
