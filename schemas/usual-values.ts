/** Which values of the catalogue are named most often where, and what people call them when they do not know its words. */

/** Kinds of organizations, each with a dozen values that its people name first. */
export const organizations: Readonly<Record<string, { readonly meaning: string; readonly values: readonly string[] }>> =
  {
    company: {
      meaning: 'It earns its living',
      values: [
        ...['customer-satisfaction', 'profitability', 'growth', 'quality', 'innovation', 'reliability', 'efficiency'],
        ...['speed', 'reputation', 'employee-well-being', 'sustainability', 'compliance'],
      ],
    },
    'public administration': {
      meaning: 'A town, an agency, a ministry, the police',
      values: [
        ...['public-interest', 'legality', 'equal-treatment', 'service', 'public-trust', 'reliability', 'efficiency'],
        ...['accountability', 'citizen-involvement', 'public-safety', 'quality-of-life', 'financial-stability'],
      ],
    },
    'health care': {
      meaning: 'A hospital, a practice, a home, a health region',
      values: [
        ...['health', 'patient-safety', 'quality-of-care', 'patient-centered-care', 'public-interest', 'compassion'],
        ...[
          'professionalism',
          'evidence-based-practice',
          'efficiency',
          'employee-well-being',
          'robustness',
          'sustainability',
        ],
      ],
    },
    education: {
      meaning: 'A school, a university, a place of research',
      values: [
        ...[
          'education',
          'student-success',
          'knowledge',
          'equal-opportunity',
          'well-being',
          'quality',
          'academic-freedom',
        ],
        ...['inclusion', 'autonomy', 'reputation', 'curiosity', 'financial-stability'],
      ],
    },
    association: {
      meaning: 'A charity, a club, a church, a union, a project of volunteers',
      values: [
        ...['mission', 'solidarity', 'social-justice', 'human-dignity', 'cooperation', 'independence', 'openness'],
        ...['trust', 'dedication', 'diversity', 'sustainability', 'financial-stability'],
      ],
    },
  };

/** Where nothing is known of the organization. */
export const usual: readonly string[] = [
  ...[
    'quality',
    'customer-satisfaction',
    'public-interest',
    'reliability',
    'efficiency',
    'innovation',
    'safety',
    'trust',
  ],
  ...['financial-stability', 'employee-well-being', 'reputation', 'sustainability'],
];

/** What people want for themselves from their work. */
export const atWork: readonly string[] = [
  ...[
    'job-security',
    'work-life-balance',
    'fair-workload',
    'fair-pay',
    'autonomy',
    'recognition',
    'career-development',
  ],
  ...['meaningful-work', 'occupational-safety', 'teamwork', 'respect', 'status'],
];

/** Words by which people look for a value. They are no other names of it: two values may have the same. */
export const commonWords: Readonly<Record<string, readonly string[]>> = {
  profitability: ['revenue', 'margin', 'money', 'income', 'turnover', 'sales', 'return', 'savings', 'cost', 'EBIT'],
  growth: ['revenue', 'sales', 'market share', 'scale', 'new customers', 'orders'],
  'financial-stability': ['budget', 'money', 'funding', 'balanced books', 'cash', 'liquidity', 'solvency'],
  efficiency: ['cost', 'savings', 'lean', 'cheap', 'waste', 'less work'],
  frugality: ['savings', 'thrift', 'cost', 'taxpayers’ money', 'budget'],
  productivity: ['output', 'utilization', 'throughput', 'performance'],
  'customer-satisfaction': ['happy customers', 'NPS', 'clients', 'service level', 'complaints'],
  'customer-focus': ['clients', 'users', 'customer first'],
  'market-leadership': ['market share', 'number one', 'competition', 'beating competitors'],
  competitiveness: ['market', 'competition', 'competitors', 'price'],
  quality: ['no defects', 'bugs', 'good work', 'standards', 'errors'],
  speed: ['fast', 'time to market', 'deadline', 'quick', 'agility', 'lead time'],
  timeliness: ['deadline', 'on time', 'punctuality', 'schedule'],
  reliability: ['uptime', 'availability', 'dependable', 'keeping promises', 'no outages'],
  robustness: ['resilience', 'not breaking down', 'capacity'],
  stability: ['no surprises', 'calm', 'keeping things running'],
  continuity: ['business as usual', 'keeping things running', 'no interruption'],
  innovation: ['new ideas', 'new products', 'digitalization', 'modern', 'technology', 'AI'],
  adaptability: ['agility', 'flexibility', 'change'],
  compliance: ['rules', 'audit', 'regulation', 'law', 'GDPR', 'governance'],
  legality: ['law', 'rules', 'regulation'],
  'information-security': ['cyber security', 'IT security', 'hackers', 'data'],
  privacy: ['data protection', 'GDPR', 'personal data'],
  safety: ['accidents', 'zero harm', 'security'],
  'public-safety': ['crime', 'police', 'emergency', 'security'],
  'occupational-safety': ['accidents', 'safe work', 'injuries', 'ergonomics'],
  reputation: ['brand', 'image', 'name', 'press', 'public opinion'],
  'shareholder-value': ['owners', 'investors', 'dividend', 'share price', 'stock'],
  'stakeholder-value': ['owners', 'everybody concerned'],
  'public-interest': ['society', 'citizens', 'community', 'good of all'],
  'public-trust': ['citizens', 'credibility', 'confidence'],
  service: ['helping people', 'serving', 'hospitality'],
  accountability: ['transparency', 'audit', 'ownership', 'answering for'],
  openness: ['transparency', 'honesty', 'information'],
  'environmental-protection': ['climate', 'CO2', 'green', 'nature', 'emissions', 'ecology'],
  sustainability: ['climate', 'green', 'long term', 'ESG', 'future', 'CO2'],
  'quality-of-life': ['living well', 'housing', 'traffic', 'noise'],
  health: ['healing', 'patients', 'recovery', 'prevention'],
  'quality-of-care': ['patients', 'nursing', 'outcomes', 'treatment'],
  'patient-safety': ['patients', 'errors', 'infections'],
  education: ['teaching', 'learning', 'pupils', 'students', 'school'],
  'student-success': ['grades', 'pupils', 'graduation', 'children', 'results'],
  'employee-well-being': [
    'keep staff',
    'retention',
    'health',
    'stress',
    'burnout',
    'morale',
    'happy staff',
    'turnover of staff',
  ],
  'good-working-environment': [
    'keep staff',
    'retention',
    'office',
    'good employer',
    'attractive employer',
    'recruiting',
  ],
  'employee-development': ['keep staff', 'training', 'talent', 'skills', 'recruiting'],
  'job-security': ['keep my job', 'jobs', 'layoffs', 'employment', 'no dismissals'],
  'work-life-balance': ['family', 'free time', 'working hours', 'home office', 'part time', 'overtime', 'childcare'],
  'fair-workload': ['overtime', 'stress', 'too much work', 'staffing', 'pressure'],
  'fair-pay': ['salary', 'wages', 'bonus', 'money', 'income', 'compensation'],
  autonomy: ['freedom', 'own decisions', 'independence', 'self-determination', 'no micromanagement'],
  recognition: ['praise', 'thanks', 'being seen', 'appreciation'],
  status: ['power', 'title', 'influence', 'prestige', 'position'],
  control: ['power', 'influence', 'oversight', 'steering'],
  'career-development': ['promotion', 'career', 'advancement', 'training'],
  achievement: ['success', 'results', 'targets', 'goals', 'performance'],
  'meaningful-work': ['purpose', 'sense', 'making a difference'],
  'employee-participation': ['having a say', 'co-determination', 'works council', 'being heard'],
  'citizen-involvement': ['having a say', 'participation', 'being heard'],
  fairness: ['justice', 'equal', 'even-handed'],
  'equal-opportunity': ['fair chances', 'discrimination', 'gender'],
  diversity: ['gender', 'minorities', 'DEI'],
  teamwork: ['collaboration', 'working together', 'colleagues'],
  cooperation: ['collaboration', 'working together'],
  'knowledge-sharing': ['documentation', 'no silos'],
  simplicity: ['less bureaucracy', 'no red tape', 'easy'],
  predictability: ['planning', 'no surprises', 'schedule'],
  'psychological-safety': ['speaking up', 'no fear', 'no blame'],
  tradition: ['as always', 'history', 'customs'],
  expertise: ['skills', 'competence', 'know-how', 'profession'],
};
