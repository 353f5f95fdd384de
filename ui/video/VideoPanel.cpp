// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video/VideoPanel.h"

#include "ui/format/HashText.h"
#include "ui/format/NumberText.h"
#include "ui/format/VideoText.h"
#include "ui/style/Icons.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/video/DamageNote.h"
#include "ui/video/StretchRow.h"
#include "ui/widgets/FactTable.h"
#include "ui/widgets/ScrolledColumn.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* wrapped(QWidget* parent, const QString& objectName, TextRole role = TextRole::Body)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, role);
    return label;
}

QLabel* heading(QWidget* parent, const QString& text)
{
    auto* label = new QLabel(text, parent);
    setTextRole(label, TextRole::Section);
    return label;
}

void setLines(QLabel* label, const QStringList& lines)
{
    label->setText(lines.join(u'\n'));
    label->setVisible(!lines.isEmpty());
}

} // namespace

VideoPanel::VideoPanel(VideoClip& clip, VideoFaces& faces, bool isReadOnly, QWidget* parent)
    : QWidget(parent), m_clip(clip), m_faces(faces), m_isReadOnly(isReadOnly),
      m_place(wrapped(this, u"framePlace"_s)),
      m_notes(wrapped(this, u"frameNotes"_s, TextRole::Warning)),
      m_computed(wrapped(this, u"computedBoxesNote"_s, TextRole::Caption)),
      m_facesState(wrapped(this, u"videoFacesState"_s, TextRole::Caption)),
      m_tracks(new TrackList(this)), m_look(new QPushButton(tr("&Find faces"), this)),
      m_stretch(new StretchRow(this)),
      m_search(new QPushButton(icon(u"search-face"_s), tr("&Search with best frames"), this)),
      m_damage(new DamageNote(this)), m_facts(new FactTable(this)),
      m_take(new QPushButton(icon(u"add-image"_s), tr("&Take frame out"), this))
{
    m_look->setObjectName(u"findFacesButton"_s);
    m_search->setObjectName(u"searchBestButton"_s);
    m_search->setToolTip(tr("Takes the best frames of the chosen face out as exhibits and puts "
                            "them among the photographs to search with; where some are chosen "
                            "already, you are asked first whether these stay. Whether they all "
                            "show one person is for you to see."));
    m_take->setObjectName(u"takeFrameButton"_s);
    m_take->setToolTip(tr("The frame becomes an exhibit, without loss, with the video's hash and "
                          "its place in it (Enter)"));
    setPrimary(m_take);
    m_computed->setText(tr("A broken box stands where the face was not found or not looked for: "
                           "its place is computed between two frames with it."));
    m_facts->setObjectName(u"videoFacts"_s);
    // All but the acts scrolls: neither a long note nor a small window may cut anything off.
    auto* content = new QWidget(this);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(kMarginPx, kGapPx, kMarginPx, 0);
    inner->setSpacing(kGapPx);
    inner->addWidget(m_place);
    inner->addWidget(m_notes);
    inner->addWidget(heading(this, tr("Faces")));
    inner->addWidget(m_facesState);
    inner->addWidget(m_computed);
    inner->addWidget(m_tracks, 1);
    inner->addWidget(m_look);
    inner->addWidget(m_stretch);
    inner->addWidget(m_damage);
    inner->addWidget(heading(this, tr("Video")));
    inner->addWidget(m_facts);
    auto* scroll = new ScrolledColumn(content, this);
    scroll->setObjectName(u"videoPanelScroll"_s);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* acts = new QVBoxLayout;
    acts->setContentsMargins(kMarginPx, 0, kMarginPx, kMarginPx);
    acts->setSpacing(kGapPx);
    acts->addWidget(m_search);
    acts->addWidget(m_take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPx);
    layout->addWidget(scroll, 1);
    layout->addLayout(acts);
    connect(m_look, &QPushButton::clicked, this, &VideoPanel::facesWanted);
    connect(m_stretch, &StretchRow::searchWanted, this, &VideoPanel::facesWantedIn);
    connect(m_stretch, &StretchRow::faultSaid, scroll,
            [this, scroll] { scroll->bringIntoSight(m_stretch); });
    connect(m_search, &QPushButton::clicked, this, [this] {
        if (const auto track = m_tracks->selected())
            Q_EMIT trackTakingWanted(*track);
    });
    connect(m_take, &QPushButton::clicked, this, &VideoPanel::frameTakingWanted);
    connect(m_tracks, &TrackList::trackSelected, this, &VideoPanel::followActs);
    connect(&clip, &VideoClip::frameShown, this, &VideoPanel::showPlace);
    connect(&clip, &VideoClip::indexChanged, this, &VideoPanel::showPlace);
    connect(&clip, &VideoClip::stateChanged, this, &VideoPanel::showFacts);
    connect(&clip, &VideoClip::hashKnown, this, &VideoPanel::showFacts);
    connect(&faces, &VideoFaces::stateChanged, this, &VideoPanel::showFaces);
    connect(&faces, &VideoFaces::partFound, this, &VideoPanel::showFaces);
    connect(&clip, &VideoClip::indexChanged, this, [this] { m_stretch->setIndex(m_clip.index()); });
    showPlace();
    showFaces();
    showFacts();
}

QString VideoPanel::placeText() const
{
    const auto& shown = m_clip.shown();
    if (!shown)
        return {};
    return framePlaceText(shown->frame.number, m_clip.index()->size(), shown->frame.seconds,
                          QString::fromStdString(shown->frame.timeCode.value_or(std::string())));
}

void VideoPanel::showPlace()
{
    m_place->setText(placeText());
    const auto& shown = m_clip.shown();
    setLines(m_notes, shown && m_clip.video()
                          ? frameNotes(shown->frame, m_clip.video()->facts(), *m_clip.index())
                          : QStringList());
    followActs();
}

void VideoPanel::showFaces()
{
    const auto found = m_faces.found();
    m_tracks->setTracks(found);
    m_computed->setVisible(found && !found->tracked.tracks.empty());
    m_facesState->setText(facesText());
    showDamage();
    followActs();
}

bool VideoPanel::isWholeLookedAt() const
{
    const auto found = m_faces.found();
    return found && !found->tracked.isPart && found->tracked.first == 0 &&
           found->tracked.end >= m_clip.index()->size();
}

QString VideoPanel::facesText() const
{
    const auto found = m_faces.found();
    const auto& index = *m_clip.index();
    const auto timeOf = [&index](std::size_t frame) {
        return QString::fromStdString(imagery::clipTimeText(index.secondsOf(frame)));
    };
    const bool hasLooked = found && found->tracked.end > found->tracked.first;
    switch (m_faces.state()) {
    case VideoFaces::State::Waiting:
        return tr("Faces are looked for once all frames are listed and the engine is loaded.");
    case VideoFaces::State::Looking:
        if (!hasLooked)
            return tr("Faces are being looked for …");
        //: %1: a time of the video
        return tr("Faces are being looked for, so far to %1. Until the end more can come, and "
                  "some be put together.")
            .arg(timeOf(found->tracked.end - 1));
    case VideoFaces::State::Stopped:
        if (!hasLooked)
            return tr("The search for faces ended before any frame was looked at: whether the "
                      "video shows faces is not known.");
        if (!found->tracked.isPart)
            return tr("The search for faces reached the end; which frames show each face best was "
                      "not measured.") +
                   u' ' + lookedText();
        //: %1 and %3: times of the video; %2: such as frame 18 (index 17)
        return tr("The search for faces did not reach the end: it looked from %1 up to %2 at %3. "
                  "What comes after that was not looked at.")
                   .arg(timeOf(found->tracked.first), frameNumberText(found->tracked.end - 1),
                        timeOf(found->tracked.end - 1)) +
               u' ' + lookedText();
    case VideoFaces::State::Found:
        break;
    }
    QString text =
        found->tracked.tracks.empty()
            ? tr("No face was found. Faces that lie on their side are not looked for.")
            : tr("Followed by where they are, and put together by likeness where that is said: "
                 "one person can be several of them, and whether each shows one person is for you "
                 "to see.");
    if (hasLooked && !isWholeLookedAt())
        //: Goes before another sentence; %1 and %2: times of the video
        text = tr("Looked for only from %1 to %2.")
                   .arg(timeOf(found->tracked.first), timeOf(found->tracked.end - 1)) +
               u' ' + text;
    return text + u' ' + lookedText();
}

/// Of the frames between the first and the last that were looked at.
QString VideoPanel::lookedText() const
{
    const std::size_t every = m_faces.found()->tracked.every;
    if (every <= 1)
        return tr("Every frame was looked at.");
    //: %1: an ordinal number, such as 5th
    return tr("Every %1 frame was looked at.").arg(ordinalText(every));
}

void VideoPanel::showFacts()
{
    m_facts->clear();
    if (m_clip.state() == VideoClip::State::Opening) {
        m_taken.clear();
        m_stretch->clear();
    }
    if (m_clip.video()) {
        for (const VideoFactRow& row : videoFactRows(m_clip.video()->facts(), *m_clip.index()))
            addFact(row.what, row.text);
        addHash();
    }
    showDamage();
    showPlace();
}

void VideoPanel::addFact(const QString& what, const QString& text, const QString& objectName)
{
    auto* caption = new QLabel(what, this);
    setTextRole(caption, TextRole::Caption);
    auto* value = wrapped(this, objectName);
    value->setText(text);
    m_facts->addRow(caption, value);
}

QWidget* VideoPanel::makeHashCaption(const QString& hash)
{
    auto* row = new QWidget(this);
    auto* caption = new QLabel(tr("SHA-256"), row);
    setTextRole(caption, TextRole::Caption);
    auto* copy = new QToolButton(row);
    copy->setObjectName(u"copyVideoHashButton"_s);
    copy->setAutoRaise(true);
    copy->setIcon(icon(u"copy"_s));
    copy->setAccessibleName(tr("Copy the whole SHA-256 of the video"));
    copy->setToolTip(copy->accessibleName());
    connect(copy, &QToolButton::clicked, this,
            [hash] { QGuiApplication::clipboard()->setText(hash); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(caption);
    layout->addWidget(copy);
    layout->addStretch();
    return row;
}

void VideoPanel::addHash()
{
    // On lines that fit beside the captions.
    constexpr qsizetype kDigits = 16;
    const QString hash = m_clip.hash() ? wholeHash(*m_clip.hash()) : QString();
    QStringList lines;
    for (qsizetype at = 0; at < hash.size(); at += kDigits)
        lines << hash.mid(at, kDigits);
    if (hash.isEmpty()) {
        addFact(tr("SHA-256"), tr("computed when a frame is taken out"), u"videoHash"_s);
    } else {
        auto* digits = wrapped(this, u"videoHash"_s);
        digits->setWordWrap(false);
        digits->setText(lines.join(u'\n'));
        m_facts->addRow(makeHashCaption(hash), digits);
    }
    QStringList frames;
    for (const std::size_t frame : m_taken)
        //: %1: such as frame 18 (index 17); %2: a time
        frames << tr("%1 at %2")
                      .arg(frameNumberText(frame), QString::fromStdString(imagery::clipTimeText(
                                                       m_clip.index()->secondsOf(frame))));
    if (!frames.isEmpty())
        addFact(tr("Taken out last"), frames.join(u'\n'), u"takenFrames"_s);
}

void VideoPanel::showTaken(const std::vector<std::size_t>& frames)
{
    m_taken = frames;
    showFacts();
}

void VideoPanel::showDamage()
{
    if (!m_clip.video() || m_clip.state() != VideoClip::State::Ready) {
        m_damage->showLines({}, {}, {});
        return;
    }
    const imagery::VideoFacts& facts = m_clip.video()->facts();
    const imagery::FrameIndex& index = *m_clip.index();
    const auto found = m_faces.found();
    QStringList lines = videoDamageText(facts, index, LibraryWords::LeftOut);
    QStringList stretches;
    const auto add = [&](const imagery::FrameFaults& faults, std::size_t lookedAt) {
        lines << frameFaultSummary(faults, lookedAt);
        stretches = frameFaultTexts(faults);
    };
    if (index.isByDecoding())
        add(index.faults(), index.size());
    else if (found)
        add(found->tracked.faults, found->tracked.framesSeen);
    lines.removeAll(QString());
    if (!index.isByDecoding() && found && !found->tracked.faults.doubtful.empty() &&
        found->tracked.every > 1)
        //: Of frames that are damaged; %1: an ordinal number, such as 5th
        lines << tr("Only every %1 frame was looked at: others between and beside these can be "
                    "damaged too.")
                     .arg(ordinalText(found->tracked.every));
    m_damage->showLines(lines, stretches, libraryWordsOf(facts, index).join(u'\n'));
}

void VideoPanel::setTaking(bool isTaking)
{
    m_isTaking = isTaking;
    followActs();
}

bool VideoPanel::canTakeFrame() const
{
    // The numbers of a part are the whole's, but what of the file is damaged is known at its end.
    return !m_isReadOnly && !m_isTaking && m_clip.state() == VideoClip::State::Ready &&
           m_clip.shown().has_value();
}

bool VideoPanel::hasFocusOnTaking() const
{
    return m_take->hasFocus();
}

bool VideoPanel::canTakeTrack() const
{
    const auto track = m_tracks->selected();
    const auto found = m_faces.found();
    // What is not measured yet is measured then.
    return !m_isReadOnly && !m_isTaking && found && track &&
           (!found->areBestMeasured || !found->best[*track].empty());
}

void VideoPanel::followActs()
{
    m_take->setEnabled(canTakeFrame());
    m_search->setEnabled(canTakeTrack());
    m_look->setVisible(m_faces.state() == VideoFaces::State::Stopped ||
                       (m_faces.state() == VideoFaces::State::Found && !isWholeLookedAt()));
    m_stretch->setReady(m_clip.state() == VideoClip::State::Ready &&
                        m_faces.state() != VideoFaces::State::Waiting);
}

} // namespace semblance::ui
