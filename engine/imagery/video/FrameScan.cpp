// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameScan.h"

#include "imagery/video/AviEntries.h"
#include "imagery/video/Container.h"
#include "imagery/video/FrameDecoder.h"
#include "imagery/video/PacketParser.h"
#include "imagery/video/StreamFacts.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace semblance::imagery {

namespace {

/// In a row: a demuxer that cannot go on does not come further by being asked again.
constexpr int kMostFailures = 100;
constexpr std::int64_t kNoTime = AV_NOPTS_VALUE;
constexpr auto kBetweenParts = std::chrono::milliseconds(250);
constexpr std::size_t kFirstPart = 64;

struct ScannedPacket
{
    FrameEntry entry;
    std::int64_t dts = kNoTime;
    /// Holds something that is to be shown.
    bool isShown = true;
};

/// Damaged files state times at which nothing can be, with which nobody can reckon.
constexpr std::int64_t kFurthest = std::int64_t{1} << 61;

std::int64_t possibleTime(std::int64_t time)
{
    return time < -kFurthest || time > kFurthest ? kNoTime : time;
}

ScannedPacket scanned(const AVPacket& packet, std::uint32_t number, PacketParser& parser)
{
    constexpr std::uint32_t kMostBytes = (1U << 30) - 1;
    ScannedPacket one;
    one.entry.pts = possibleTime(packet.pts);
    one.entry.position = packet.pos;
    one.entry.packet = number;
    one.entry.bytes = static_cast<std::uint32_t>(std::max(packet.size, 0)) & kMostBytes;
    one.entry.isKey = parser.isTrueKey(packet);
    one.entry.isDamaged = (packet.flags & AV_PKT_FLAG_CORRUPT) != 0;
    one.dts = possibleTime(packet.dts);
    one.isShown = packet.size > 0 && (packet.flags & AV_PKT_FLAG_DISCARD) == 0;
    return one;
}

/// Frames a second, by which times are made where the file has none.
Ratio rateOf(const AVStream& stream)
{
    const Ratio average = ratioOf(stream.avg_frame_rate);
    const Ratio stated = ratioOf(stream.r_frame_rate);
    return average.isKnown() ? average : stated.isKnown() ? stated : Ratio{25, 1};
}

bool isEarlier(const FrameEntry& a, const FrameEntry& b)
{
    return a.pts < b.pts;
}

/// Forward ones in `entries`, which are sorted.
std::vector<TimeJump> jumpsIn(const std::vector<FrameEntry>& entries, double unit)
{
    constexpr double kLeastSeconds = 1;
    constexpr double kLeastTimes = 10;
    std::vector<std::int64_t> steps;
    for (std::size_t i = 1; i < entries.size(); ++i)
        steps.push_back(entries[i].pts - entries[i - 1].pts);
    if (steps.empty())
        return {};
    std::vector<std::int64_t> sorted = steps;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::ranges::nth_element(sorted, middle);
    const double least = std::max(kLeastSeconds, kLeastTimes * double(*middle) * unit);
    std::vector<TimeJump> jumps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (double(steps[i]) * unit > least)
            jumps.push_back({i + 1, double(steps[i]) * unit});
    }
    return jumps;
}

/// Reads packets until the end, whatever is in the way.
class PacketRun
{
public:
    PacketRun(Container& container, const ProgressSink& progress)
        : m_container(container), m_progress(progress), m_packet(av_packet_alloc())
    {
    }

    AVPacket& packet() { return *m_packet; }
    std::uint32_t number() const { return m_number; }
    bool isFirst() const { return m_number == 0; }

    /// False at the end.
    bool next()
    {
        if (m_hasRead)
            ++m_number;
        av_packet_unref(m_packet.get());
        m_hasRead = false;
        for (int failures = 0; failures < kMostFailures; ++failures) {
            const int read = m_container.next(*m_packet);
            if (m_container.fault() || read == AVERROR_EOF)
                break;
            if (read >= 0) {
                m_hasRead = true;
                tellProgress();
                return m_number < std::numeric_limits<std::uint32_t>::max();
            }
            m_hasFailed = true;
        }
        return false;
    }
    /// Something could not be read on the way.
    bool hasFailed() const { return m_hasFailed; }

private:
    void tellProgress() const
    {
        constexpr std::uint32_t kEvery = 64;
        if (m_progress && m_number % kEvery == 0)
            m_progress({std::size_t(m_container.position()), m_total});
    }

    Container& m_container;
    const ProgressSink& m_progress;
    AvPacket m_packet;
    std::size_t m_total = std::size_t(m_container.size());
    std::uint32_t m_number = 0;
    bool m_hasRead = false;
    bool m_hasFailed = false;
};

/// What both ways of listing have in common.
class Scan
{
public:
    Scan(Container& container, const std::optional<AviEntries>& avi, const ProgressSink& progress)
        : m_container(container), m_avi(avi), m_run(container, progress), m_parser(container)
    {
    }

protected:
    /// Of `entries`, which are sorted; `packets` were read, and so many of them hold nothing.
    ClipDamage damageOf(const std::vector<FrameEntry>& entries, const Ratio& timeBase,
                        std::size_t packets, std::size_t emptyPackets) const
    {
        ClipDamage damage;
        damage.timeJumps = jumpsIn(entries, timeBase.value());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (!entries[i].isDamaged)
                continue;
            ++damage.damagedFrames;
            if (!damage.firstDamaged)
                damage.firstDamaged = i;
        }
        if (const std::int64_t declared = m_container.stream().nb_frames; declared > 0)
            damage.declaredFrames = std::size_t(declared);
        // Of an AVI file it is known which entries it has, also of those that no packet comes from.
        const std::size_t there = m_avi ? std::max(packets, m_avi->whole) : packets;
        damage.endsEarly = m_run.hasFailed() || there < damage.declaredFrames.value_or(0) ||
                           (m_avi && m_avi->isCut);
        damage.emptyEntries = m_avi ? m_avi->empty : emptyPackets;
        damage.complaints = m_log.complaints();
        return damage;
    }

    Container& m_container;
    const std::optional<AviEntries>& m_avi;
    AvLog m_log;
    PacketRun m_run;
    PacketParser m_parser;
};

class PacketScan : private Scan
{
public:
    PacketScan(Container& container, const std::optional<AviEntries>& avi,
               const ProgressSink& progress, const IndexSink& part)
        : Scan(container, avi, progress), m_timeBase(ratioOf(container.stream().time_base)),
          m_part(part)
    {
    }

    /// Empty where the packets do not say when they are shown.
    std::shared_ptr<const FrameIndex> run()
    {
        std::uint32_t packets = 0;
        std::uint32_t empty = 0;
        for (; m_run.next(); ++packets) {
            const ScannedPacket one = scanned(m_run.packet(), m_run.number(), m_parser);
            if (one.isShown && !isOrderClear(one))
                return nullptr;
            if (one.isShown)
                m_entries.push_back(one.entry);
            empty += one.entry.bytes == 0 ? 1 : 0;
            tellPart();
        }
        std::stable_sort(m_entries.begin(), m_entries.end(), isEarlier);
        if (hasDoubles())
            return nullptr;
        ClipDamage damage = damageOf(m_entries, m_timeBase, packets, empty);
        return std::make_shared<const FrameIndex>(std::move(m_entries), m_timeBase, true, false,
                                                  std::move(damage));
    }

private:
    bool isOrderClear(const ScannedPacket& one)
    {
        if (one.entry.pts == kNoTime || (one.dts != kNoTime && one.dts < m_dts) ||
            m_parser.isField(m_run.packet()))
            return false;
        m_dts = one.dts == kNoTime ? m_dts : one.dts;
        return true;
    }

    bool hasDoubles() const
    {
        return std::adjacent_find(m_entries.begin(), m_entries.end(),
                                  [](const FrameEntry& a, const FrameEntry& b) {
                                      return a.pts == b.pts;
                                  }) != m_entries.end();
    }

    /// What comes later is shown no earlier than it is decoded: what is shown before that stays.
    void tellPart()
    {
        if (!m_part || m_entries.size() < kFirstPart ||
            m_dts == std::numeric_limits<std::int64_t>::min())
            return;
        const auto now = std::chrono::steady_clock::now();
        if (m_isPartTold && now - m_lastPart < kBetweenParts)
            return;
        std::vector<FrameEntry> settled = m_entries;
        std::erase_if(settled, [this](const FrameEntry& entry) { return entry.pts >= m_dts; });
        std::stable_sort(settled.begin(), settled.end(), isEarlier);
        m_part(std::make_shared<const FrameIndex>(std::move(settled), m_timeBase, false, false,
                                                  ClipDamage{}));
        m_isPartTold = true;
        m_lastPart = std::chrono::steady_clock::now();
    }

    Ratio m_timeBase;
    const IndexSink& m_part;
    std::vector<FrameEntry> m_entries;
    std::int64_t m_dts = std::numeric_limits<std::int64_t>::min();
    std::chrono::steady_clock::time_point m_lastPart;
    bool m_isPartTold = false;
};

class DecodingScan : private Scan
{
public:
    DecodingScan(Container& container, const std::optional<AviEntries>& avi, FrameDecoder& decoder,
                 const ProgressSink& progress)
        : Scan(container, avi, progress), m_decoder(decoder)
    {
    }

    std::shared_ptr<const FrameIndex> run()
    {
        while (m_run.next()) {
            m_packets.push_back(scanned(m_run.packet(), m_run.number(), m_parser));
            m_decoder.send(m_run.packet(), m_run.number(), m_packets.back().entry.isKey);
            takeFrames();
        }
        m_decoder.finish();
        takeFrames();
        const Ratio timeBase = giveTimes();
        const auto empty = std::ranges::count_if(
            m_packets, [](const ScannedPacket& one) { return one.entry.bytes == 0; });
        ClipDamage damage =
            damageOf(m_entries, timeBase, m_packets.size(), static_cast<std::size_t>(empty));
        std::ranges::copy(m_jumpsBack, std::back_inserter(damage.timeJumps));
        std::ranges::sort(damage.timeJumps, {}, &TimeJump::frame);
        return std::make_shared<const FrameIndex>(std::move(m_entries), timeBase, true, true,
                                                  std::move(damage));
    }

private:
    void takeFrames()
    {
        while (const auto frame = m_decoder.take()) {
            if (frame->packet < m_packets.size())
                m_entries.push_back(m_packets[frame->packet].entry);
        }
    }

    /// One for each entry; empty where not every one has it.
    std::vector<std::int64_t> timesBy(const std::function<std::int64_t(const ScannedPacket&)>& time)
    {
        std::vector<std::int64_t> times;
        for (const FrameEntry& entry : m_entries) {
            const std::int64_t at = time(m_packets[entry.packet]);
            if (at == kNoTime)
                return {};
            times.push_back(at);
        }
        return times;
    }

    /// Those that the file states for showing; else those for decoding, sorted; else none.
    std::vector<std::int64_t> statedTimes()
    {
        auto times = timesBy([](const ScannedPacket& one) { return one.entry.pts; });
        if (!times.empty())
            return times;
        times = timesBy([](const ScannedPacket& one) { return one.dts; });
        std::sort(times.begin(), times.end());
        return times;
    }

    /// As if they came evenly. Returns the time base.
    Ratio countTimes(const Ratio& rate)
    {
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            m_entries[i].pts = static_cast<std::int64_t>(i);
        return {rate.under, rate.over};
    }

    /// Rising: where the clock jumps back, it goes on from there. Returns the time base.
    Ratio giveTimes()
    {
        const Ratio rate = rateOf(m_container.stream());
        const auto times = statedTimes();
        if (times.empty())
            return countTimes(rate);
        const Ratio timeBase = ratioOf(m_container.stream().time_base);
        const double step = 1 / rate.value() / timeBase.value();
        constexpr double kLongestStep = 1e12;
        const auto usual = static_cast<std::int64_t>(std::clamp(step, 1.0, kLongestStep));
        std::int64_t ahead = 0;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (i > 0 && times[i] < times[i - 1])
                m_jumpsBack.push_back({i, double(times[i] - times[i - 1]) * timeBase.value()});
            if (i > 0 && times[i] + ahead <= m_entries[i - 1].pts)
                ahead = m_entries[i - 1].pts + usual - times[i];
            if (ahead > kFurthest) {
                m_jumpsBack.clear();
                return countTimes(rate);
            }
            m_entries[i].pts = times[i] + ahead;
        }
        return timeBase;
    }

    FrameDecoder& m_decoder;
    std::vector<ScannedPacket> m_packets;
    std::vector<FrameEntry> m_entries;
    std::vector<TimeJump> m_jumpsBack;
};

} // namespace

Result<std::shared_ptr<const FrameIndex>>
scanFrames(const std::shared_ptr<const ClipBytes>& bytes, const DecodeLimits& limits,
           const StopToken& stop, const ProgressSink& progress, const IndexSink& part)
{
    auto container = Container::open(bytes, limits, stop);
    if (!container)
        return passOn(container);
    const auto avi = aviEntries(*bytes, (*container)->stream().index, stop);
    auto index = PacketScan(**container, avi, progress, part).run();
    if (!index && !(*container)->fault()) {
        container = Container::open(bytes, limits, stop);
        if (!container)
            return passOn(container);
        const auto decoder = FrameDecoder::create(**container, limits);
        if (!decoder)
            return passOn(decoder);
        index = DecodingScan(**container, avi, **decoder, progress).run();
    }
    if (const auto& fault = (*container)->fault())
        return tl::unexpected<Error>(*fault);
    if (progress)
        progress({std::size_t(bytes->size()), std::size_t(bytes->size())});
    return index;
}

} // namespace semblance::imagery
