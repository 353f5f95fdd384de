// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/VideoClip.h"

#include "app/semblance-cli/CliText.h"
#include "app/semblance-cli/ProgressLine.h"
#include "ui/format/VideoText.h"

#include <map>

namespace semblance::cli {

Result<std::unique_ptr<imagery::VideoFile>> openClip(Session& session, const std::string& path)
{
    auto clip = imagery::VideoFile::open(path, {}, session.stop());
    if (!clip)
        return passOn(clip);
    ProgressLine progress(false, ProgressLine::Counts::Bytes);
    auto index = (*clip)->scan(session.stop(), progress.sink());
    if (!index)
        return passOn(index);
    if ((*index)->isEmpty())
        return failure(ErrorCode::VideoDamaged, Stage::Decoding, path, "it holds no whole frame");
    (*clip)->useIndex(std::move(*index));
    return clip;
}

Result<Sha256> hashOfClip(Session& session, const imagery::VideoFile& clip)
{
    ProgressLine progress(false, ProgressLine::Counts::Bytes);
    return clip.sha256(session.stop(), progress.sink());
}

Json damageJson(const imagery::VideoFile& clip)
{
    const imagery::ClipDamage& damage = clip.index().damage();
    Json complaints = Json::array();
    for (const auto* list : {&clip.facts().complaints, &damage.complaints}) {
        for (const imagery::Complaint& complaint : *list)
            complaints.push_back({{"text", complaint.text}, {"count", complaint.count}});
    }
    Json jumps = Json::array();
    for (const imagery::TimeJump& jump : damage.timeJumps)
        jumps.push_back({{"frame", jump.frame}, {"seconds", jump.seconds}});
    Json lost = Json::array();
    for (const imagery::LostFrames& frames : damage.lost)
        lost.push_back({{"before", frames.before}, {"count", frames.count}});
    Json gaps = Json::array();
    for (const imagery::FrameGap& gap : clip.index().gaps())
        gaps.push_back({{"before", gap.frame}, {"about", gap.missing}});
    return {{"ends_early", damage.endsEarly},
            {"stated_seconds", damage.statedSeconds ? Json(*damage.statedSeconds) : Json()},
            {"lost_frames", std::move(lost)},
            {"lost_somewhere", damage.lostSomewhere},
            {"gaps", std::move(gaps)},
            {"hidden_frames", damage.hiddenFrames},
            {"continuity_errors", damage.brokenPlaces},
            {"declared_frames", damage.declaredFrames ? Json(*damage.declaredFrames) : Json()},
            {"frames_before_key", damage.keyless},
            {"marked_damaged_frames", damage.damagedFrames},
            {"first_marked_damaged", damage.firstDamaged ? Json(*damage.firstDamaged) : Json()},
            {"damaged_frames_seen", Json()},
            {"empty_entries", damage.emptyEntries},
            {"time_jumps", std::move(jumps)},
            {"times_made_up", damage.hasOneTime},
            {"complaints", std::move(complaints)},
            {"sentences", textsJson(ui::videoDamageText(clip.facts(), clip.index()))}};
}

void printDamage(const Console& console, const imagery::VideoFile& clip, const QStringList& said)
{
    for (const QString& sentence : ui::videoDamageText(clip.facts(), clip.index())) {
        if (!said.contains(sentence))
            console.print(QStringLiteral("Note: ") + printable(sentence));
    }
}

void addFaults(Json& json, const imagery::FrameFaults& faults)
{
    std::map<imagery::FrameDoubt, std::size_t> seen;
    for (const imagery::DoubtfulFrames& frames : faults.doubtful)
        seen[frames.why] += frames.count();
    using enum imagery::FrameDoubt;
    json["damage"]["damaged_frames_seen"] = {{"damaged", seen[Damaged]},
                                             {"lost", seen[Lost]},
                                             {"maybe_built_on_damage", seen[MaybeBuiltOnDamage]}};
    Json doubtful = Json::array();
    for (const imagery::DoubtfulFrames& frames : faults.doubtful)
        doubtful.push_back({{"first", frames.first},
                            {"last", frames.last},
                            {"every", frames.every},
                            {"looked_at", frames.count()},
                            {"is", std::string(imagery::name(frames.why))}});
    Json sizes = Json::array();
    for (const imagery::SizeChange& change : faults.sizeChanges)
        sizes.push_back({{"frame", change.frame},
                         {"unseen_before", change.unseen},
                         {"width", change.size.width},
                         {"height", change.size.height}});
    json["doubtful_frames"] = std::move(doubtful);
    json["size_changes"] = std::move(sizes);
    json["fault_sentences"] = textsJson(ui::frameFaultTexts(faults));
}

void printFaults(const Console& console, const imagery::FrameFaults& faults, std::size_t lookedAt)
{
    const QStringList sentences = ui::frameFaultTexts(faults);
    const QString summary = ui::frameFaultSummary(faults, lookedAt);
    if (!summary.isEmpty())
        console.print(QStringLiteral("Note: ") + summary);
    for (const QString& sentence : sentences)
        console.print((summary.isEmpty() ? QStringLiteral("Note: ") : QStringLiteral("  - ")) +
                      sentence);
    if (std::size_t(sentences.size()) < faults.doubtful.size() + faults.sizeChanges.size())
        console.print(QStringLiteral("Note: --json lists every one of them."));
}

CLI::Validator clipTime()
{
    return {[](const std::string& text) {
                return imagery::clipTimeOf(text)
                           ? std::string()
                           : std::string("takes seconds, as 83.5, minutes and seconds, as 01:23.5, "
                                         "or hours, minutes and seconds, as 00:01:23.500");
            },
            ""};
}

Result<std::size_t> frameAt(const imagery::VideoFile& clip, const std::string& time)
{
    const imagery::FrameIndex& index = clip.index();
    const double seconds = imagery::clipTimeOf(time).value_or(0);
    if (const auto frame = index.at(seconds))
        return *frame;
    return failure(ErrorCode::FrameNotFound, Stage::Decoding, clip.name(), {},
                   {{"seconds", std::to_string(seconds)},
                    {"frames", std::to_string(index.size())},
                    {"lastSeconds", std::to_string(index.secondsOf(index.size() - 1))}});
}

Json timeDoubtJson(imagery::TimeDoubt doubt)
{
    return doubt == imagery::TimeDoubt::None ? Json() : Json(imagery::name(doubt));
}

Json timeJson(double seconds)
{
    return imagery::clipTimeText(seconds);
}

} // namespace semblance::cli
