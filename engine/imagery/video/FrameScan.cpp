// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/video/FrameScan.h"

#include "imagery/video/AviEntries.h"
#include "imagery/video/Container.h"
#include "imagery/video/FrameDecoder.h"
#include "imagery/video/PacketParser.h"
#include "imagery/video/StatedEnd.h"
#include "imagery/video/StatedTimes.h"
#include "imagery/video/StreamFacts.h"
#include "imagery/video/TsContinuity.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <string_view>

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
    /// By the file's own edit list it is not to be.
    bool isHidden = false;
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
    one.isHidden = packet.size > 0 && (packet.flags & AV_PKT_FLAG_DISCARD) != 0;
    one.isShown = packet.size > 0 && !one.isHidden;
    return one;
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

/// What the bytes of a file say of it, beside its demuxer.
struct FileSays
{
    std::optional<AviEntries> avi;
    /// It should be longer.
    bool isCut = false;
    /// Of a transport stream: where packets are missing.
    std::vector<std::int64_t> broken;
};

FileSays whatFileSays(const ClipBytes& bytes, Container& container, const StopToken& stop)
{
    FileSays says;
    says.avi = aviEntries(bytes, container.stream().index, stop);
    says.isCut = statedEnd(bytes, stop).value_or(0) > bytes.size();
    if (std::string_view(container.format().iformat->name) == "mpegts")
        says.broken = brokenPlaces(bytes, container.stream().id, stop);
    return says;
}

/// Demuxers count the entries of an AVI file that they find, by which all behind a lost one come
/// too early; its list tells how many there should be before each.
class AviTimes
{
public:
    explicit AviTimes(const std::optional<AviEntries>& avi)
        : m_lost(avi ? avi->lost : std::vector<std::int64_t>())
    {
    }

    void correct(ScannedPacket& one)
    {
        if (m_lost.empty() || one.entry.position < 0 || one.dts == kNoTime)
            return;
        const std::int64_t lost = lostBefore(one.entry.position);
        const std::int64_t passed = lost - m_lostBefore;
        m_lostBefore = lost;
        // One that takes the lost ones into account has left room for them.
        const bool isEarly = m_before != kNoTime && one.dts - m_before <= passed;
        m_before = one.dts;
        m_ahead += passed > 0 && isEarly ? passed : 0;
        one.dts += m_ahead;
        one.entry.pts += one.entry.pts == kNoTime ? 0 : m_ahead;
    }

private:
    std::int64_t lostBefore(std::int64_t position) const
    {
        return std::ranges::lower_bound(m_lost, position) - m_lost.begin();
    }

    std::vector<std::int64_t> m_lost;
    std::int64_t m_lostBefore = 0;
    std::int64_t m_before = kNoTime;
    std::int64_t m_ahead = 0;
};

/// Each of its frames is coded by itself.
bool standsAlone(AVCodecID codec)
{
    const AVCodecDescriptor* words = avcodec_descriptor_get(codec);
    return words && (words->props & AV_CODEC_PROP_INTRA_ONLY) != 0;
}

std::size_t framesBeforeKey(const std::vector<FrameEntry>& entries)
{
    const auto key =
        std::ranges::find_if(entries, [](const FrameEntry& entry) { return entry.isKey != 0; });
    return std::size_t(key - entries.begin());
}

/// Of `entries`, in the order of showing, the first whose bytes begin at `position` or behind it.
std::size_t firstFrom(const std::vector<FrameEntry>& entries, std::int64_t position)
{
    std::size_t found = entries.size();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].position >= position &&
            (found == entries.size() || entries[i].position < entries[found].position))
            found = i;
    }
    return found;
}

std::vector<LostFrames> lostIn(const std::vector<FrameEntry>& entries,
                               const std::vector<std::int64_t>& places)
{
    // Each is a walk through all frames.
    constexpr std::size_t kMost = 1000;
    std::vector<LostFrames> lost;
    for (std::size_t i = 0; i < std::min(places.size(), kMost); ++i) {
        const std::size_t before = firstFrom(entries, places[i]);
        if (lost.empty() || lost.back().before != before)
            lost.push_back({before, 1});
        else
            ++lost.back().count;
    }
    return lost;
}

/// The frame whose bytes begin last before `position`.
std::optional<std::size_t> frameAround(const std::vector<FrameEntry>& entries,
                                       std::int64_t position)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool isBefore = entries[i].position >= 0 && entries[i].position < position;
        if (isBefore && (!found || entries[i].position > entries[*found].position))
            found = i;
    }
    return found;
}

/// The frames do not reach as far as a header says, by more than the last of them can be shown.
bool stopsShort(const std::vector<FrameEntry>& entries, const Ratio& timeBase,
                std::optional<double> statedSeconds, bool hasComplaints)
{
    if (!statedSeconds || entries.empty())
        return false;
    constexpr double kLeastSeconds = 0.5;
    constexpr double kLeastFrames = 5;
    const FrameIndex index(entries, timeBase, true, false, {});
    const double end = double(entries.back().pts) * timeBase.value() + index.intervals().median;
    const double missing = *statedSeconds - end;
    // At a variable rate the last picture may stand for long.
    const bool isEven = !index.intervals().areVariable || !index.gaps().empty();
    return missing > std::max(kLeastSeconds, kLeastFrames * index.intervals().median) &&
           (isEven || hasComplaints);
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
    Scan(Container& container, const FileSays& file, const ProgressSink& progress)
        : m_container(container), m_file(file), m_times(file.avi), m_run(container, progress),
          m_parser(container)
    {
    }

protected:
    ScannedPacket nextOne()
    {
        ScannedPacket one = scanned(m_run.packet(), m_run.number(), m_parser);
        m_times.correct(one);
        m_packets += 1;
        m_empty += one.entry.bytes == 0 ? 1 : 0;
        m_hidden += one.isHidden ? 1 : 0;
        m_hasHiddenKey = m_hasHiddenKey || (one.isHidden && one.entry.isKey);
        return one;
    }

    /// Of `entries`, which are sorted; every packet was read.
    ClipDamage damageOf(const std::vector<FrameEntry>& entries, const Ratio& timeBase) const
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
        damage.complaints = m_log.complaints();
        damage.emptyEntries = m_file.avi ? m_file.avi->empty : m_empty;
        damage.brokenPlaces = m_file.broken.size();
        if (!m_file.broken.empty())
            damage.firstBroken = frameAround(entries, m_file.broken.front());
        if (!m_hasHiddenKey && !standsAlone(m_container.codec().id))
            damage.keyless = framesBeforeKey(entries);
        addEnd(damage, entries, timeBase);
        return damage;
    }

private:
    void addEnd(ClipDamage& damage, const std::vector<FrameEntry>& entries,
                const Ratio& timeBase) const
    {
        const auto& avi = m_file.avi;
        const std::int64_t declared = m_container.stream().nb_frames;
        const std::int64_t leftOut = m_container.leftOutByEdits();
        if (declared > 0)
            damage.declaredFrames = std::size_t(declared - leftOut);
        damage.hiddenFrames = m_hidden + std::size_t(leftOut);
        damage.statedSeconds = statedEndSeconds(m_container.format(), m_container.stream());
        if (avi)
            damage.lost = lostIn(entries, avi->lost);
        // Of an AVI file it is known which entries it has, also of those that no packet comes from.
        const std::size_t there =
            avi ? std::max(m_packets + avi->lost.size(), avi->whole) : m_packets;
        const bool lacksFrames = there < damage.declaredFrames.value_or(0);
        damage.endsEarly =
            m_run.hasFailed() || lacksFrames || m_file.isCut || (avi && avi->isCut) ||
            stopsShort(entries, timeBase, damage.statedSeconds, !damage.complaints.empty());
        if (avi && lacksFrames && !avi->isCut)
            damage.lostSomewhere = damage.declaredFrames.value_or(0) - there;
    }

protected:
    Container& m_container;
    const FileSays& m_file;
    AviTimes m_times;
    AvLog m_log;
    PacketRun m_run;
    PacketParser m_parser;

private:
    std::size_t m_packets = 0;
    /// Of them, those that hold nothing, and those that are not to be shown.
    std::size_t m_empty = 0;
    std::size_t m_hidden = 0;
    /// Those that are shown may be built on it.
    bool m_hasHiddenKey = false;
};

class PacketScan : private Scan
{
public:
    PacketScan(Container& container, const FileSays& file, const ProgressSink& progress,
               const IndexSink& part)
        : Scan(container, file, progress), m_timeBase(ratioOf(container.stream().time_base)),
          m_part(part)
    {
    }

    /// Empty where the packets do not say when they are shown.
    std::shared_ptr<const FrameIndex> run()
    {
        while (m_run.next()) {
            const ScannedPacket one = nextOne();
            if (one.isShown && !isOrderClear(one))
                return nullptr;
            if (one.isShown)
                m_entries.push_back(one.entry);
            tellPart();
        }
        std::stable_sort(m_entries.begin(), m_entries.end(), isEarlier);
        if (hasDoubles())
            return nullptr;
        ClipDamage damage = damageOf(m_entries, m_timeBase);
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
    DecodingScan(Container& container, const FileSays& file, FrameDecoder& decoder,
                 const ProgressSink& progress)
        : Scan(container, file, progress), m_decoder(decoder)
    {
    }

    std::shared_ptr<const FrameIndex> run()
    {
        while (m_run.next()) {
            m_packets.push_back(nextOne());
            m_decoder.send(m_run.packet(), m_run.number(), m_packets.back().entry.isKey);
            takeFrames();
        }
        m_decoder.finish();
        takeFrames();
        const Ratio timeBase = giveTimes();
        ClipDamage damage = damageOf(m_entries, timeBase);
        std::ranges::copy(m_jumpsBack, std::back_inserter(damage.timeJumps));
        std::ranges::sort(damage.timeJumps, {}, &TimeJump::frame);
        damage.hasOneTime = m_hasOneTime;
        return std::make_shared<const FrameIndex>(std::move(m_entries), timeBase, true, true,
                                                  std::move(damage), m_notes.faults());
    }

private:
    void takeFrames()
    {
        while (const auto frame = m_decoder.take()) {
            if (frame->packet < m_packets.size())
                takeOne(*frame);
        }
    }

    void takeOne(const RawFrame& frame)
    {
        const FrameEntry& entry = m_packets[frame.packet].entry;
        const auto doubt = frame.isDamaged || entry.isDamaged ? std::optional(FrameDoubt::Damaged)
                           : frame.isConcealed ? std::optional(FrameDoubt::MaybeBuiltOnDamage)
                                               : std::nullopt;
        m_notes.add(m_entries.size(), {frame.samples->width, frame.samples->height}, doubt);
        m_entries.push_back(entry);
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
        const Ratio rate = usualRate(m_container.stream());
        const auto times = statedTimes();
        if (times.empty())
            return countTimes(rate);
        m_hasOneTime = times.size() > 1 &&
                       std::ranges::count(times, times.front()) == std::ptrdiff_t(times.size());
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
    FaultNotes m_notes;
    std::vector<ScannedPacket> m_packets;
    std::vector<FrameEntry> m_entries;
    std::vector<TimeJump> m_jumpsBack;
    bool m_hasOneTime = false;
};

} // namespace

Result<std::shared_ptr<const FrameIndex>>
scanFrames(const std::shared_ptr<const ClipBytes>& bytes, const DecodeLimits& limits,
           const StopToken& stop, const ProgressSink& progress, const IndexSink& part)
{
    auto container = Container::open(bytes, limits, stop);
    if (!container)
        return passOn(container);
    const FileSays file = whatFileSays(*bytes, **container, stop);
    auto index = PacketScan(**container, file, progress, part).run();
    if (!index && !(*container)->fault()) {
        container = Container::open(bytes, limits, stop);
        if (!container)
            return passOn(container);
        const auto decoder = FrameDecoder::create(**container, limits);
        if (!decoder)
            return passOn(decoder);
        index = DecodingScan(**container, file, **decoder, progress).run();
    }
    if (const auto& fault = (*container)->fault())
        return tl::unexpected<Error>(*fault);
    if (progress)
        progress({std::size_t(bytes->size()), std::size_t(bytes->size())});
    return index;
}

} // namespace semblance::imagery
